import Foundation

/// One clear sentence about bad input or a machine at fault; ends the command with a non-zero exit.
struct Complaint: Error, CustomStringConvertible, LocalizedError {
  let description: String

  init(_ sentence: String) {
    description = sentence
  }

  var errorDescription: String? { description }
}
