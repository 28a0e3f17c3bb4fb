import Bureau
import CEL
import Catalogue
import Identifiers
import LegalTime
import Pages

/// A matter's guide page, generated from its procedure.
struct GuidePresenter {
  let office: Office
  let procedure: Procedure

  func page() -> GuidePage {
    let body = procedure.body
    var page = GuidePage(name: procedure.heading.name)
    page.summary = procedure.heading.summary
    page.tags = tags
    page.conditions = body.guards.map { rule in
      GuidePage.Condition(text: condition(rule), basis: cites(rule.basis))
    }
    page.materials = body.materials.map { material in
      GuidePage.Material(
        label: material.label, free: free(material), isOptional: material.isOptional,
        basis: cites(material.basis))
    }
    page.limits = body.clocks.map { clock in
      GuidePage.Limit(
        label: clock.label, statutory: length(clock), promised: clock.promised?.labelZH ?? "",
        basis: cites(clock.basis))
    }
    page.law = body.law.map { GuidePage.Citation(cite: $0.cite, rule: $0.rule, article: nil) }
    page.diagram = PathDiagram(procedure).svg
    let isOpen = procedure.openingAct?.roles.contains(.applicant) ?? false
    page.apply = isOpen ? "/matters/\(procedure.id)/apply" : nil
    page.fee =
      procedure.heading.feeFen == 0 ? "不收费" : Money(fen: procedure.heading.feeFen).plainYuan + "元"
    page.organ = [procedure.heading.organ, procedure.heading.section ?? ""].joined(separator: " ")
    page.visits = body.handling.visits == 0 ? "不用跑" : "最多\(body.handling.visits)次"
    page.facts = facts
    var remedies: [OutcomeRule.Remedy] = []
    for remedy in body.outcomes.flatMap(\.remedies) where !remedies.contains(remedy) {
      remedies.append(remedy)
    }
    page.remedies = remedies.map(\.sentence)
    page.bundles = office.edition.bundles.filter { bundle in
      bundle.components.contains { $0.procedure == procedure.id }
    }.map { Link($0.name, "/bundles/\($0.id)") }
    return page
  }

  private var tags: [String] {
    let handling = procedure.body.handling
    let saturday = handling.saturday.map { $0.from <= office.today } ?? false
    return [procedure.heading.item.label] + handling.scopes.map(\.label)
      + handling.modes.map(\.label) + (saturday ? ["周六可办"] : [])
  }

  private var facts: [Fact] {
    var facts = [
      Fact("办理渠道", procedure.body.handling.channels.map(\.label).joined(separator: "、"))
    ]
    if let delegated = procedure.body.delegated, delegated.from <= office.today {
      facts.append(Fact("镇街", "\(delegated.from)起\(delegated.form.label)给镇街办理"))
    }
    for partner in procedure.body.handling.partners {
      facts.append(Fact("合作地区", partner.place))
    }
    return facts
  }

  /// What must hold: the rule it rests on, in plain words; where that is no provision, what is said when it does not hold.
  private func condition(_ rule: GuardRule) -> String {
    rule.basis.compactMap { procedure.basis($0)?.rule }.first
      ?? "不符合的会被告知：" + rule.otherwise.source.replacing(/\{[^}]*\}/, with: "…")
  }

  private func free(_ material: MaterialRule) -> String? {
    if material.isMadeFromForm { return "填表自动生成" }
    guard let reference = material.metBy else { return nil }
    return reference.hasPrefix("certificate/")
      ? "有电子证照的不用交"
      : reference.hasPrefix("earlier/") ? "以前交过的不用再交" : "政府已有，不用交"
  }

  private func length(_ clock: ClockRule) -> String {
    switch clock.length {
    case .duration(let duration): duration.labelZH
    case .untilField: "到文书写明的日期"
    }
  }

  private func cites(_ ids: [String]) -> String {
    ids.compactMap { procedure.basis($0)?.cite }.joined(separator: "；")
  }
}

/// The path of a matter as a picture: its states in order of reaching them, and the acts between them.
struct PathDiagram {
  private let procedure: Procedure

  init(_ procedure: Procedure) {
    self.procedure = procedure
  }

  /// Ranks of states: how many acts away from the beginning.
  private var ranks: [String: Int] {
    var ranks: [String: Int] = [:]
    var frontier = procedure.body.acts.filter(\.isOpening).compactMap(\.to)
    var rank = 0
    while !frontier.isEmpty {
      for state in frontier where ranks[state] == nil { ranks[state] = rank }
      rank += 1
      frontier = procedure.body.acts.filter { act in
        act.from.contains { ranks[$0] == rank - 1 }
      }.compactMap(\.to).filter { ranks[$0] == nil }
    }
    return ranks
  }

  /// Boxes left to right by rank, closing states marked by a double line.
  var svg: String {
    let ranks = ranks
    var places: [String: (x: Int, y: Int)] = [:]
    var heights: [Int: Int] = [:]
    for state in procedure.body.states {
      guard let rank = ranks[state.id] else { continue }
      let row = heights[rank, default: 0]
      heights[rank] = row + 1
      places[state.id] = (10 + rank * 170, 14 + row * 58)
    }
    let width = ((ranks.values.max() ?? 0) + 1) * 170
    let height = (heights.values.max() ?? 1) * 58 + 14
    var out =
      "<svg class=\"tb-chart\" viewBox=\"0 0 \(width) \(height)\" role=\"img\" aria-label=\"办理流程\">"
    var drawn: Set<String> = []
    for act in procedure.body.acts {
      guard let to = act.to, let end = places[to] else { continue }
      for from in act.from {
        guard from != to, let start = places[from], drawn.insert("\(from)>\(to)").inserted else {
          continue
        }
        out +=
          "<path class=\"edge\" d=\"M\(start.x + 130) \(start.y + 18) C\(start.x + 155) \(start.y + 18) \(end.x - 25) \(end.y + 18) \(end.x) \(end.y + 18)\"/>"
      }
    }
    for state in procedure.body.states {
      guard let place = places[state.id] else { continue }
      let closes = procedure.outcome(in: state.id) != nil
      out +=
        "<rect class=\"node\" x=\"\(place.x)\" y=\"\(place.y)\" width=\"130\" height=\"36\" rx=\"\(closes ? 18 : 4)\"/><text class=\"node-text\" x=\"\(place.x + 65)\" y=\"\(place.y + 23)\" text-anchor=\"middle\">\(BarChart.escaped(state.label))</text>"
    }
    return out + "</svg>"
  }
}
