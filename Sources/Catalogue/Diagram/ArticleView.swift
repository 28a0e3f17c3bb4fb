import CEL

/// A procedure read from the law's side: each provision with the rules that rest on it.
public struct ArticleView: Sendable {
  /// A rule that cites a provision.
  public struct Rule: Sendable, Hashable {
    /// The section of the file, such as `acts`.
    public let section: String
    /// The rule's id within the section.
    public let id: String
    /// The Chinese label.
    public let label: String
  }

  /// A provision with its rules.
  public struct Article: Sendable, Hashable {
    /// The provision.
    public let basis: LegalBasis
    /// The rules that cite it, in the order of the file's sections.
    public let rules: [Rule]
  }

  /// Every provision of the procedure in the order written; those nothing cites have no rules.
  public let articles: [Article]

  /// Reads a procedure from the law's side.
  public init(of procedure: Procedure) {
    let body = procedure.body
    var rules: [(Rule, [String])] = []
    func add(_ section: String, _ id: String, _ label: String, _ basis: [String]) {
      if !basis.isEmpty { rules.append((Rule(section: section, id: id, label: label), basis)) }
    }
    add("authority", "organ", procedure.heading.organ, procedure.heading.authorityBasis)
    add("fee", "fen", "收费", procedure.heading.feeBasis)
    if let delegated = body.delegated {
      add("delegated", delegated.form.rawValue, delegated.form.label, delegated.basis)
    }
    for parameter in body.parameters {
      add("parameters", parameter.id, parameter.label, parameter.basis)
    }
    for field in body.form { add("form", field.id, field.label, field.basis) }
    for material in body.materials { add("materials", material.id, material.label, material.basis) }
    for task in body.tasks { add("tasks", task.id, task.label, task.basis) }
    for act in body.acts {
      add("acts", act.id, act.label, act.basis)
      for field in act.asks {
        add("acts", "\(act.id).\(field.id)", "\(act.label)：\(field.label)", field.basis)
      }
    }
    for guarded in body.guards {
      add("guards", guarded.id, guarded.otherwise.source, guarded.basis)
    }
    for amount in body.amounts { add("amounts", amount.id, amount.label, amount.basis) }
    for clock in body.clocks { add("clocks", clock.id, clock.label, clock.basis) }
    for document in body.documents { add("documents", document.id, document.label, document.basis) }
    for certificate in body.certificates {
      add("certificates", certificate.id, certificate.label, certificate.basis)
    }
    for outcome in body.outcomes {
      let label = procedure.stateLabel(outcome.state) ?? outcome.state
      add("outcomes", outcome.state, label, outcome.basis + (outcome.publishBasis ?? []))
    }
    articles = body.law.map { basis in
      Article(basis: basis, rules: rules.filter { $0.1.contains(basis.id) }.map(\.0))
    }
  }
}
