/// Makes a list.
final class ListNode: Node {
  private let elements: ContiguousArray<any Node>

  init(_ elements: [any Node]) { self.elements = ContiguousArray(elements) }

  func evaluate(_ frame: inout Frame) throws(EvaluationFault) -> Value {
    var values: [Value] = []
    values.reserveCapacity(elements.count)
    for element in elements { values.append(try element.evaluate(&frame)) }
    return .list(values)
  }
}

/// Makes a map.
final class MapNode: Node {
  private let entries: ContiguousArray<(key: any Node, value: any Node)>
  private let offset: Int

  init(_ entries: [(key: any Node, value: any Node)], offset: Int) {
    self.entries = ContiguousArray(entries)
    self.offset = offset
  }

  func evaluate(_ frame: inout Frame) throws(EvaluationFault) -> Value {
    var values: [(key: Value, value: Value)] = []
    values.reserveCapacity(entries.count)
    for entry in entries {
      let key = try entry.key.evaluate(&frame)
      values.append((key, try entry.value.evaluate(&frame)))
    }
    guard let map = MapValue(entries: values) else {
      throw EvaluationFault(
        .invalidArgument, "映射的键重复，或者不是 string、int、uint、bool", offset: offset)
    }
    return .map(map)
  }
}
