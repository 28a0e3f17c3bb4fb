/// A benchmark could not be run: one sentence with what to do.
struct Trouble: Error, CustomStringConvertible {
  let description: String

  init(_ sentence: String) { description = sentence }
}
