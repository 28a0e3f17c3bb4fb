/// An expression whose names are resolved and whose type is known.
struct Checked: Sendable {
  indirect enum Kind: Sendable {
    case constant(Value)
    case variable(slot: Int, name: String)
    case local(Int, name: String)
    case select(Checked, field: String)
    case has(Checked, field: String)
    case index(Checked, Checked)
    case unary(UnaryOperator, Checked)
    case binary(BinaryOperator, Checked, Checked)
    case logic(Connective, [Checked])
    case conditional(Checked, Checked, Checked)
    case call(String, [Candidate], [Checked])
    case list([Checked])
    case map([(key: Checked, value: Checked)])
    case macro(Loop)
    /// Only under dynamic checking: a name that nothing answers to, reported when it is reached.
    case fault(EvaluationFault.Kind, String)
  }

  /// A function and those of its overloads that the static types allow.
  struct Candidate: Sendable {
    let function: Function
    let overloads: [Function.Overload]
  }

  struct Loop: Sendable {
    let macro: Macro
    let range: Checked
    let local: Int
    let variable: String
    let condition: Checked?
    let transform: Checked?
  }

  let kind: Kind
  let type: CELType
  let range: Range<Int>

  var constant: Value? { if case .constant(let value) = kind { value } else { nil } }
}
