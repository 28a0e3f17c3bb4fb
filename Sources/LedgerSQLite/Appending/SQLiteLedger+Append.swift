public import Ledger

extension SQLiteLedger {
  /// Requests beyond this many are prepared on several cores.
  private static let preparedTogether = 256

  public func append(_ batch: [Append]) async -> [AppendResult] {
    let prepared = await prepare(batch)
    let sound = prepared.compactMap { outcome -> PreparedAppend? in
      if case .success(let request) = outcome { request } else { nil }
    }
    guard !sound.isEmpty else { return prepared.map(Self.failure) }
    var stored = await queue.append(sound).makeIterator()
    return prepared.map { outcome in
      if case .success = outcome, let result = stored.next() { return result }
      return Self.failure(outcome)
    }
  }

  private static func failure(_ outcome: Result<PreparedAppend, StoreFault>) -> AppendResult {
    if case .failure(let fault) = outcome { return .failed(fault) }
    return .failed(StoreFault(.other, detail: "the writer gave no answer"))
  }

  private func prepare(_ batch: [Append]) async -> [Result<PreparedAppend, StoreFault>] {
    let projector = projector
    guard batch.count > Self.preparedTogether else {
      return Self.prepare(batch[...], by: projector)
    }
    let parts = stride(from: 0, to: batch.count, by: Self.preparedTogether).map { start in
      batch[start..<min(start + Self.preparedTogether, batch.count)]
    }
    return await withTaskGroup(
      of: (Int, [Result<PreparedAppend, StoreFault>]).self
    ) { group in
      for (place, part) in parts.enumerated() {
        group.addTask { (place, Self.prepare(part, by: projector)) }
      }
      var ordered: [[Result<PreparedAppend, StoreFault>]] = parts.map { _ in [] }
      for await (place, made) in group { ordered[place] = made }
      return ordered.flatMap { $0 }
    }
  }

  private static func prepare(
    _ batch: ArraySlice<Append>, by projector: Projector
  ) -> [Result<PreparedAppend, StoreFault>] {
    let digester = Digester()
    return batch.map { request in
      do throws(StoreFault) {
        return .success(try PreparedAppend(request, by: projector, with: digester))
      } catch {
        return .failure(error)
      }
    }
  }
}
