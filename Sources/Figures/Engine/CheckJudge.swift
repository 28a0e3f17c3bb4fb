import CEL
import Catalogue

/// Judges the conditions between figures.
struct CheckJudge {
  private let named: [String: (figure: FigureDefinition, value: FigureValue)]
  private let bindings: MapBindings

  /// Takes the values by figure id.
  init(figures: [FigureDefinition], values: [String: FigureValue]) {
    var named: [String: (figure: FigureDefinition, value: FigureValue)] = [:]
    var numbers: [String: Value] = [:]
    for figure in figures {
      guard let value = values[figure.id] else { continue }
      named[figure.expressionName] = (figure, value)
      if let number = value.number { numbers[figure.expressionName] = .int(number) }
    }
    self.named = named
    bindings = MapBindings(numbers)
  }

  func judge(_ program: Program) -> FigureCheck {
    FigureCheck(
      source: program.source, text: words(program.source),
      holds: (try? program.evaluate(bindings))?.boolValue)
  }

  /// The condition with every figure's name and printed value in place of its id.
  private func words(_ source: String) -> String {
    var text = ""
    var word = ""
    func flush() {
      if let (figure, value) = named[word] {
        let printed = figure.presentation.exact.print(value, unit: figure.unit)
        text += "\(figure.name)（\(printed.textWithUnit)）"
      } else {
        text += word
      }
      word = ""
    }
    for character in source {
      if character == "_" || character.isLetter || character.isNumber {
        word.append(character)
      } else {
        flush()
        text.append(character)
      }
    }
    flush()
    return text
  }
}

extension FigureDefinition.Presentation {
  /// The same scale without a word that rounds.
  var exact: FigureDefinition.Presentation {
    FigureDefinition.Presentation(scale: scale, decimals: decimals)
  }
}
