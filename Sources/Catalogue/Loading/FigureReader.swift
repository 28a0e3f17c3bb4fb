import CEL

/// Reads the figures of one file.
struct FigureReader {
  static let keys = [
    "number", "name", "name_en", "unit", "definition", "from", "each", "key", "value", "aggregate",
    "over", "dated", "window", "until", "present", "companions", "checks", "matters", "held",
  ]

  let file: String
  let sources: [ProcedureSource]
  /// The ids of all figures of the catalogue, as expressions write them.
  let figureNames: [String]
  let functions: [Function]
  let findings: FindingList
  private var compiler: ExpressionCompiler { ExpressionCompiler(findings: findings) }

  /// One figure; nothing when it cannot be counted.
  func read(_ entry: SourceNode.Entry) -> FigureDefinition? {
    IdentifierForm.check(entry, in: "figures", snake: false, findings)
    let path = "figures.\(entry.key)"
    guard let map = SourceMap(entry.value, path, keys: Self.keys, findings) else { return nil }
    let heading = FigureDefinition.Heading(
      id: entry.key, number: map.integer("number").map { Int($0) }, name: map.text("name"),
      nameEN: map.text("name_en"), unit: map.text("unit"), definition: map.text("definition"))
    let aggregate = map.required("aggregate").flatMap { _ in
      map.choice("aggregate", FigureDefinition.Aggregate.self)
    }
    let (source, names) = readSource(map, path)
    let plain = names.environment(item: nil, functions: functions)
    let each = program(map, "each", path, in: plain, expecting: .list(.dyn))
    let item: CELType? = each.map { if case .list(let type) = $0.resultType { type } else { .dyn } }
    let environment =
      item == nil ? plain : names.environment(item: item, functions: functions)
    let key = program(map, "key", path, in: environment, expecting: nil)
    let value = program(map, "value", path, in: environment, expecting: .int)
    guard let aggregate else { return nil }
    check(map, path, aggregate)
    return FigureDefinition(
      heading: heading, source: source, each: each, key: key, value: value, aggregate: aggregate,
      over: readOver(map, path, aggregate),
      dating: map.choice("dated", FigureDefinition.Dating.self) ?? .occurred,
      window: map.choice("window", FigureDefinition.Window.self) ?? .period,
      ending: readEnding(map, path, source), presentation: readPresentation(map, path),
      companions: map.words("companions"), checks: readChecks(map, path),
      matters: program(
        map, "matters", path,
        in: Environment(variables: ["matter": CatalogueNames.matter], functions: functions),
        expecting: .bool),
      held: readHeld(map, path), file: file)
  }

  private func program(
    _ map: SourceMap, _ key: String, _ path: String, in environment: Environment,
    expecting: CELType?
  ) -> Program? {
    map[key].flatMap {
      compiler.compile($0, "\(path).\(key)", in: environment, expecting: expecting)
    }
  }

  private func readSource(
    _ map: SourceMap, _ path: String
  ) -> (FigureDefinition.Source?, FigureNames) {
    guard
      let from = SourceMap(
        map["from"], "\(path).from", keys: ["procedures", "areas", "acts", "kinds", "where"],
        findings)
    else {
      return (
        nil, FigureNames(procedures: [""], areas: [], acts: [], kinds: [], among: [])
      )
    }
    let kinds = from.choices("kinds", ActKind.self)
    let names = FigureNames(
      procedures: from.words("procedures"), areas: from.words("areas"), acts: from.words("acts"),
      kinds: kinds, among: sources)
    let condition = program(
      from, "where", "\(path).from", in: names.environment(item: nil, functions: functions),
      expecting: .bool)
    let source = FigureDefinition.Source(
      procedures: from.words("procedures"), areas: from.words("areas"), acts: from.words("acts"),
      kinds: kinds, condition: condition)
    return (source, names)
  }

  private func readOver(
    _ map: SourceMap, _ path: String, _ aggregate: FigureDefinition.Aggregate
  ) -> (numerator: String, denominator: String)? {
    let over = map.words("over")
    if over.count == 2 { return (over[0], over[1]) }
    if aggregate == .ratio || !over.isEmpty {
      map.fail(
        "figure-shape", at: map["over"], zh: "\(path).over 要两个指标：分子、分母",
        en: "\(path).over needs numerator and denominator", remedy: "写成 over: [分子, 分母]")
    }
    return nil
  }

  private func readEnding(
    _ map: SourceMap, _ path: String, _ source: FigureDefinition.Source?
  ) -> FigureDefinition.Ending? {
    guard
      let until = SourceMap(
        map["until"], "\(path).until", keys: ["procedures", "acts", "key"], findings)
    else { return nil }
    let own = until.words("procedures")
    let names = FigureNames(
      procedures: own.isEmpty ? source?.procedures ?? [] : own, areas: [],
      acts: until.words("acts"), kinds: [], among: sources)
    let environment = names.environment(item: nil, functions: functions)
    guard until.required("key") != nil,
      let key = program(until, "key", "\(path).until", in: environment, expecting: nil)
    else { return nil }
    return FigureDefinition.Ending(procedures: own, acts: until.words("acts"), key: key)
  }

  private func readHeld(_ map: SourceMap, _ path: String) -> FigureDefinition.Held? {
    guard
      let held = SourceMap(
        map["held"], "\(path).held", keys: ["procedures", "acts", "names"], findings)
    else { return nil }
    let names = FigureNames(
      procedures: held.words("procedures"), areas: [], acts: held.words("acts"), kinds: [],
      among: sources)
    let environment = names.environment(item: nil, functions: functions)
    guard held.required("names") != nil,
      let program = program(
        held, "names", "\(path).held", in: environment, expecting: .list(.string))
    else { return nil }
    return FigureDefinition.Held(
      procedures: held.words("procedures"), acts: held.words("acts"), names: program)
  }

  private func readPresentation(_ map: SourceMap, _ path: String) -> FigureDefinition.Presentation {
    guard
      let present = SourceMap(
        map["present"], "\(path).present", keys: ["scale", "decimals", "word"], findings)
    else { return FigureDefinition.Presentation() }
    let decimals = Int(present.integer("decimals") ?? 0)
    if !(0...6).contains(decimals) {
      present.fail(
        "figure-shape", at: present["decimals"], zh: "\(path).present.decimals 应在 0 到 6 之间",
        en: "\(path).present.decimals must be 0 to 6", remedy: "写成 0 到 6 的整数")
    }
    return FigureDefinition.Presentation(
      scale: present.choice("scale", FigureDefinition.Presentation.Scale.self) ?? .one,
      decimals: min(6, max(0, decimals)),
      word: present.choice("word", FigureDefinition.Presentation.Word.self))
  }

  private func readChecks(_ map: SourceMap, _ path: String) -> [Program] {
    guard let node = map["checks"] else { return [] }
    let environment = Environment(
      variables: Dictionary(
        figureNames.map { ($0, CELType.int) }, uniquingKeysWith: { first, _ in first }),
      functions: functions)
    return node.texts.compactMap {
      compiler.compile($0, "\(path).checks", in: environment, expecting: .bool)
    }
  }

  /// Each aggregate needs its own parts.
  private func check(
    _ map: SourceMap, _ path: String, _ aggregate: FigureDefinition.Aggregate
  ) {
    let needed: [String] =
      switch aggregate {
      case .count, .months, .bundles: []
      case .sum, .median: ["value"]
      case .distinct: ["key"]
      case .sumOfLast: ["key", "value"]
      case .ratio: ["over"]
      case .matters: ["matters"]
      }
    let counted = aggregate != .ratio && !aggregate.countsCatalogue
    for key in (counted ? ["from"] : []) + needed where map[key] == nil {
      map.fail(
        "figure-shape", at: nil, zh: "\(path) 的算法是 \(aggregate.rawValue)，缺少“\(key)”",
        en: "\(path) aggregates by \(aggregate.rawValue) and lacks '\(key)'", remedy: "补上 \(key)")
    }
  }
}
