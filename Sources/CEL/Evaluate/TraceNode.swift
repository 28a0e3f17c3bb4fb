/// Evaluates a node and records what came of it.
final class TraceNode: Node {
  private let inner: any Node
  private let text: String
  private let path: String?
  /// Operands in the order written; empty for a leaf.
  private let operands: [TraceNode]
  private let isLoop: Bool

  init(_ inner: any Node, text: String, path: String?, operands: [TraceNode], isLoop: Bool) {
    self.inner = inner
    self.text = text
    self.path = path
    self.operands = operands
    self.isLoop = isLoop
  }

  func evaluate(_ frame: inout Frame) throws(EvaluationFault) -> Value {
    frame.recorder?.open()
    do {
      let value = try inner.evaluate(&frame)
      close(.value(value), &frame)
      return value
    } catch {
      close(.fault(error), &frame)
      throw error
    }
  }

  private func close(_ outcome: Trace.Outcome, _ frame: inout Frame) {
    guard let recorder = frame.recorder else { return }
    let recorded = recorder.close()
    var children = recorded.map(\.trace)
    if !isLoop {
      children = operands.map { operand in
        recorded.first { $0.node == ObjectIdentifier(operand) }?.trace ?? operand.skipped
      }
    }
    recorder.add(
      Trace(text: text, path: path, outcome: outcome, children: children),
      of: ObjectIdentifier(self))
  }

  private var skipped: Trace {
    Trace(text: text, path: path, outcome: .skipped, children: operands.map(\.skipped))
  }
}

/// Collects the traces of one evaluation. Never shared: it lives and dies in one frame.
final class TraceRecorder {
  typealias Record = (node: ObjectIdentifier, trace: Trace)

  /// Records kept of one evaluation; a long loop stops being recorded, not evaluated.
  static let maximumCount = 10_000

  private var open: [[Record]] = [[]]
  private var count = 0

  func open(_: Void = ()) { open.append([]) }

  func close() -> [Record] { open.count > 1 ? open.removeLast() : [] }

  func add(_ trace: Trace, of node: ObjectIdentifier) {
    count += 1
    guard count <= Self.maximumCount || open.count == 1 else { return }
    open[open.count - 1].append((node, trace))
  }

  func forgetLast() {
    if !open[open.count - 1].isEmpty { open[open.count - 1].removeLast() }
  }

  var root: Trace? { open[0].last?.trace }
}
