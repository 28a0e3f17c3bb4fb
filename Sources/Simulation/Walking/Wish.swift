import CEL

/// What a field should be so that a condition holds.
indirect enum Wish: Sendable {
  case truth(field: String, Bool)
  case present(field: String)
  case compared(field: String, sign: String, Program)
  /// The rows of a table are those of another list.
  case rows(field: String, Program)
  /// Every row of a table is to meet this.
  case each(field: String, Wish)
  /// Nothing better is known than to try something else.
  case another(field: String)

  var field: String {
    switch self {
    case .truth(let field, _), .present(let field), .compared(let field, _, _),
      .rows(let field, _), .each(let field, _), .another(let field):
      field
    }
  }
}
