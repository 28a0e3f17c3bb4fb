import CEL
import LegalTime

/// One run of the loader over a set of files.
struct LoadingRun {
  let loader: CatalogueLoader
  let files: [SourceFile]
  let findings: FindingList
  private let functions: [Function]
  private let folder: CatalogueFolder
  /// Hex digests of the files by path, worked examples aside.
  private let digests: [String: String]

  init(loader: CatalogueLoader, files: [SourceFile], findings: FindingList) {
    self.loader = loader
    self.files = files
    self.findings = findings
    functions = CatalogueFunctions.all(calendar: loader.calendar)
    folder = CatalogueFolder(files, findings: findings)
    digests = Dictionary(
      files.filter { !$0.isExamples }.map { ($0.path, SourceDigest.hex(of: $0.text)) },
      uniquingKeysWith: { first, _ in first })
  }

  func edition() -> CatalogueEdition {
    let sources = readSources()
    var procedures: [LintedProcedure] = []
    for source in sources {
      let before = findings.errorCount
      guard let procedure = read(source) else { continue }
      let linted = LintedProcedure(
        procedure: procedure, root: source.root, today: loader.today, laws: loader.laws)
      let isRead = findings.errorCount == before
      for rule in CatalogueLint.procedureRules where isRead || !rule.concludes {
        for finding in rule.check(linted) { findings.add(finding) }
      }
      let isSound = findings.errorCount == before
      if isSound || loader.strictness == .strict { procedures.append(linted) }
    }
    let figures = readFigures(sources)
    let bundles = readEach(folder.bundles) { file, root in
      BundleReader(file: file.path, sources: sources, functions: functions, findings: findings)
        .read(root)
    }
    let outlines = readEach(folder.outlines) { file, root in
      OutlineReader(file: file.path, findings: findings).read(root)
    }
    let whole = LintedCatalogue(
      procedures: procedures, sources: sources, figures: figures, bundles: bundles,
      outlines: outlines)
    for rule in CatalogueLint.catalogueRules {
      for finding in rule.check(whole) { findings.add(finding) }
    }
    return CatalogueEdition(
      procedures: procedures.map(\.procedure), bundles: bundles.map(\.value),
      figures: figures.map(\.value), outlines: outlines.map(\.value),
      fingerprint: SourceDigest.hex(
        of: digests.map { "\($0.key) \($0.value)" }.sorted().joined(separator: "\n")))
  }

  /// Fragments first, then every procedure with its fragments merged in.
  private func readSources() -> [ProcedureSource] {
    var fragments: [String: SourceNode] = [:]
    var fragmentDigests: [String: String] = [:]
    for file in folder.fragments {
      guard let root = YAMLReader(file, findings: findings).read(),
        let map = SourceMap(root, "片段", keys: ["fragment"] + SourceMerge.sections, findings)
      else { continue }
      let id = map.text("fragment")
      if id != CatalogueFolder.stem(file.path) {
        map.fail(
          "path", at: map["fragment"], zh: "片段“\(id)”与文件名不同",
          en: "fragment '\(id)' is not named like its file",
          remedy: "改成 \(CatalogueFolder.stem(file.path))")
      }
      fragments[id] = root
      fragmentDigests[id] = digests[file.path]
    }
    let merge = SourceMerge(fragments: fragments, findings: findings)
    return folder.procedures.compactMap { file in
      guard let root = YAMLReader(file, findings: findings).read() else { return nil }
      let included = (root["includes"]?.texts ?? []).compactMap(\.text)
      let digest = ([digests[file.path] ?? ""] + included.compactMap { fragmentDigests[$0] })
        .joined(separator: "\n")
      return ProcedureSource(
        file: file.path, root: merge.merged(root), fingerprint: SourceDigest.hex(of: digest))
    }
  }

  private func read(_ source: ProcedureSource) -> Procedure? {
    ProcedureReader(
      root: source.root, file: source.file, fingerprint: source.fingerprint, findings: findings,
      expressions: ExpressionReader(root: source.root, functions: functions, findings: findings)
    ).read()
  }

  private func readFigures(_ sources: [ProcedureSource]) -> [Rooted<FigureDefinition>] {
    let roots = folder.figures.compactMap { file -> (SourceFile, [SourceNode.Entry])? in
      guard let root = YAMLReader(file, findings: findings).read(),
        let map = SourceMap(root, "指标文件", keys: ["figures"], findings),
        let entries = map.required("figures")?.entries
      else { return nil }
      return (file, entries)
    }
    let names = roots.flatMap(\.1).map { FigureDefinition.expressionName(of: $0.key) }
    return roots.flatMap { file, entries in
      let reader = FigureReader(
        file: file.path, sources: sources, figureNames: names, functions: functions,
        findings: findings)
      return entries.compactMap { entry -> Rooted<FigureDefinition>? in
        let before = findings.errorCount
        guard let figure = reader.read(entry),
          findings.errorCount == before || loader.strictness == .strict
        else { return nil }
        return Rooted(value: figure, root: entry.value, place: entry.place)
      }
    }
  }

  private func readEach<Value>(
    _ files: [SourceFile], _ read: (SourceFile, SourceNode) -> Value?
  ) -> [Rooted<Value>] {
    files.compactMap { file in
      let before = findings.errorCount
      guard let root = YAMLReader(file, findings: findings).read(), let value = read(file, root),
        findings.errorCount == before || loader.strictness == .strict
      else { return nil }
      return Rooted(value: value, root: root, place: root.place)
    }
  }
}
