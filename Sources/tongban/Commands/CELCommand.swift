import ArgumentParser
import CEL
import Foundation

struct CELCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cel", abstract: "Evaluates an expression, for whoever writes the catalogue.",
    discussion:
      #"Example: tongban cel 'form.capital >= 200000000' --with '{"form":{"capital":200000000}}'"#)

  @Argument(help: "The expression.") var expression: String
  @Option(help: "The variables, a JSON object.") var with = "{}"
  @Flag(help: "Show the value of every part.") var trace = false

  func run() throws {
    let bindings = try variables()
    let program: Program
    do {
      program = try Environment(variables: bindings.mapValues { _ in .dyn }, functions: [])
        .compile(expression)
    } catch {
      throw Complaint("\(error)")
    }
    if trace { Output.talk("\(program.trace(MapBindings(bindings)))") }
    do {
      Output.data(try program.evaluate(MapBindings(bindings)).jsonText)
    } catch {
      throw Complaint("\(error)")
    }
  }

  private func variables() throws -> [String: Value] {
    do {
      guard case .map(let map) = try JSONText.parse(Array(with.utf8)) else {
        throw Complaint("--with is not a JSON object: write {\"name\": value}.")
      }
      return map.fields ?? [:]
    } catch let complaint as Complaint {
      throw complaint
    } catch {
      throw Complaint("--with is not JSON: \(error)")
    }
  }
}
