import Dispatch
import Synchronization

/// Hands values from one thread to another, in order, never more than a few at a time.
///
/// For threads of one's own only: it blocks.
final class Channel<Element: Sendable>: Sendable {
  private let waiting = Mutex<[Element]>([])
  private let filled = DispatchSemaphore(value: 0)
  private let free: DispatchSemaphore

  init(capacity: Int) { free = DispatchSemaphore(value: capacity) }

  func send(_ element: Element) {
    free.wait()
    waiting.withLock { $0.append(element) }
    filled.signal()
  }

  func receive() -> Element {
    filled.wait()
    let element = waiting.withLock { $0.removeFirst() }
    free.signal()
    return element
  }
}
