/// Reads an element of a list or the value under a key.
final class IndexNode: Node {
  private let target: any Node
  private let key: any Node
  private let offset: Int

  init(target: any Node, key: any Node, offset: Int) {
    self.target = target
    self.key = key
    self.offset = offset
  }

  func evaluate(_ frame: inout Frame) throws(EvaluationFault) -> Value {
    let container = try target.evaluate(&frame)
    let place = try key.evaluate(&frame)
    switch container {
    case .list(let elements):
      guard let index = IndexNode.whole(place) else {
        throw EvaluationFault(.invalidIndex, "列表下标要整数，却是 \(place.typeValue)", offset: offset)
      }
      guard index >= 0, index < elements.count else {
        throw EvaluationFault(
          .invalidIndex, "列表有 \(elements.count) 个元素，下标 \(index) 越界", offset: offset)
      }
      return elements[Int(index)]
    case .map(let map):
      guard let value = map[place] else {
        // A computed key is not repeated: it may be about a person.
        let shown = key is ConstantNode ? "键 \(place.literal)" : "这个键"
        throw EvaluationFault(.noSuchKey, "映射里没有\(shown)", offset: offset)
      }
      return value
    default:
      throw EvaluationFault(
        .noSuchOverload, "\(container.typeValue) 没有元素可取", offset: offset)
    }
  }

  private static func whole(_ value: Value) -> Int64? {
    switch value {
    case .int(let number): number
    case .uint(let number): Int64(exactly: number)
    case .double(let number): WholeNumber.int(number)
    default: nil
    }
  }
}
