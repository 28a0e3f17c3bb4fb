import CEL
import Catalogue
import Yams

/// Reads the file of habits; says file, line and remedy where it cannot.
struct HabitsReader {
  let file: String
  let language: HabitLanguage

  func read(_ text: String) throws -> Habits {
    guard let root = try composed(text) else { return Habits() }
    var habits = Habits()
    for (key, node) in try entries(root, of: "the file") {
      switch key {
      case "lone_attempts": habits.loneAttempts = try number(node)
      case "lateness": habits.lateness = try number(node)
      case "bundled": habits.bundled = try number(node)
      case "ratings": habits.ratings = try number(node)
      case "bad_ratings": habits.badRatings = try word(node)
      case "stars": habits.stars = try numbers(node, count: 5)
      case "common": habits.common = try procedure(node, from: ProcedureHabit(), patterns: [:])
      case "patterns", "procedures": continue
      default:
        throw unknown(
          key, node,
          "lone_attempts, lateness, bundled, ratings, bad_ratings, stars, common, patterns, procedures"
        )
      }
    }
    var patterns: [String: ProcedureHabit] = [:]
    for (id, node) in try section("patterns", of: root) {
      patterns[id] = try procedure(node, from: habits.common, patterns: patterns)
    }
    for (id, node) in try section("procedures", of: root) {
      habits.procedures[id] = try procedure(node, from: habits.common, patterns: patterns)
    }
    return habits
  }

  private func section(_ name: String, of root: Node) throws -> [(String, Node)] {
    guard let node = root.mapping?[Node(name)] else { return [] }
    return try entries(node, of: name)
  }

  private func composed(_ text: String) throws -> Node? {
    do {
      return try Yams.compose(yaml: text)
    } catch {
      throw SimulationFault(
        zh: "\(file)：不是可以读的YAML，请改正：\(error)", en: "\(file): not readable YAML; mend it: \(error)")
    }
  }

  private func procedure(
    _ node: Node, from common: ProcedureHabit, patterns: [String: ProcedureHabit]
  ) throws -> ProcedureHabit {
    var habit = common
    if let like = node.mapping?["like"] {
      guard let pattern = patterns[try word(like)] else {
        throw unknown(try word(like), like, patterns.keys.sorted().joined(separator: ", "))
      }
      habit = pattern
    }
    for (key, node) in try entries(node, of: "a procedure") {
      switch key {
      case "share": habit.share = try number(node)
      case "least": habit.least = try number(node)
      case "most": habit.most = try number(node)
      case "months": habit.months = try numbers(node, count: 12)
      case "between": habit.between = try span(node)
      case "on": habit.on = try list(node).map(dayOfYear)
      case "pool": habit.pool = try words(node, Firm.Trade.self)
      case "once_per_party": habit.isOncePerParty = try flag(node)
      case "each": habit.each = try entries(node, of: key).map { ($0, try eachSource($1)) }
      case "compliance": habit.compliance = try number(node)
      case "forgetful": habit.forgetful = try number(node)
      case "like": continue
      case "fields": habit.fields.merge(try fields(node)) { $1 }
      case "acts":
        for (id, node) in try entries(node, of: "acts") { habit.acts[id] = try act(node) }
      default:
        throw unknown(
          key, node,
          "like, share, least, most, months, between, on, pool, once_per_party, each, compliance, "
            + "forgetful, fields, acts")
      }
    }
    return habit
  }

  private func act(_ node: Node) throws -> ActHabit {
    var habit = ActHabit()
    if let weight = node.int {
      habit.weight = weight
      return habit
    }
    for (key, node) in try entries(node, of: "an act") {
      switch key {
      case "weight": habit.weight = try number(node)
      case "delay": habit.delay = try range(node)
      case "monthly": habit.monthly = try number(node)
      case "not_before": habit.notBefore = try dayOfYear(node)
      case "most": habit.most = try number(node)
      case "by": habit.role = try words(node, Role.self).first
      case "fields": habit.fields = try fields(node)
      default: throw unknown(key, node, "weight, delay, monthly, not_before, most, by, fields")
      }
    }
    return habit
  }

  func fields(_ node: Node) throws -> [String: FieldHabit] {
    var fields: [String: FieldHabit] = [:]
    for (id, node) in try entries(node, of: "fields") { fields[id] = try field(node) }
    return fields
  }

  private func eachSource(_ node: Node) throws -> ProcedureHabit.EachSource {
    if let mapping = node.mapping, let officers = mapping["officers"] {
      return .officers(try words(officers, Role.self))
    }
    return .words(try list(node).map(word))
  }

  private func span(_ node: Node) throws -> ClosedRange<Int> {
    let ends = try list(node).map(dayOfYear)
    guard ends.count == 2, ends[0] <= ends[1] else {
      throw fault(
        node, "这里要两个日子，先早后晚，如 [03-01, 05-31]", "two days are wanted, such as [03-01, 05-31]")
    }
    return ends[0]...ends[1]
  }

  private func dayOfYear(_ node: Node) throws -> Int {
    guard let text = node.string, let day = HabitLanguage.dayOfYear(text) else {
      throw fault(node, "这里要月和日，如 03-15", "a month and a day are wanted, such as 03-15")
    }
    return day
  }
}
