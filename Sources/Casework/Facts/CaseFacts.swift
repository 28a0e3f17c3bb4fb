public import CEL
import Catalogue
public import LegalTime

/// What conditions, amounts and figures may ask about a case and an act of it; computed when asked.
public final class CaseFacts: Sendable {
  /// The case: before the act when it is decided, after it when it is counted.
  public let subject: Case
  /// The payload of the act; empty when none is in view.
  public let act: MapValue
  /// The act's place in the procedure's `body.acts`; `nil` when none is in view.
  public let place: Int?
  /// The act's business date.
  public let day: BusinessDate
  /// How many computations stand inside each other; bounds amounts that name each other in a ring.
  let depth: Int

  static let greatestDepth = 8

  /// The facts of a case on a day, with the act in view.
  public init(
    of subject: Case, act: MapValue = .empty, place: Int? = nil, on day: BusinessDate
  ) {
    self.subject = subject
    self.act = act
    self.place = place
    self.day = day
    depth = 0
  }

  /// The facts of a stored act, as figures see them: the case with the act in it.
  public convenience init(of act: Act, in subject: Case) {
    self.init(
      of: subject, act: act.payload.mapValue ?? .empty,
      place: subject.procedure.actPosition(act.name), on: act.occurredOn)
  }

  private init(inside outer: CaseFacts) {
    subject = outer.subject
    act = outer.act
    place = outer.place
    day = outer.day
    depth = outer.depth + 1
  }

  /// The names that can be asked, in the order of the format's reference.
  public static let names = [
    "form", "found", "act", "params", "amounts", "materials", "case", "today",
  ]

  /// The value of a name of the catalogue's conditions; nothing for any other name.
  public func value(of name: String) -> Value? {
    switch name {
    case "form":
      subject.procedure.formDates.isEmpty
        ? .map(subject.form)
        : .map(MapValue(lazy: DatedFields(subject.form, subject.procedure.formDates)))
    case "found": .map(MapValue(lazy: FoundFields(subject)))
    case "act": actValue
    case "params": .map(MapValue(lazy: ParameterFields(subject.procedure, on: day)))
    case "amounts": .map(MapValue(lazy: AmountFields(self)))
    case "materials": .map(MapValue(lazy: MaterialFields(self)))
    case "case": .map(MapValue(lazy: CaseFields(subject)))
    case "today": day.value
    default: nil
    }
  }

  private var actValue: Value {
    guard let place, subject.procedure.effects.indices.contains(place) else { return .map(act) }
    let dates = subject.procedure.effects[place].dates
    return dates.isEmpty ? .map(act) : .map(MapValue(lazy: DatedFields(act, dates)))
  }

  /// The same facts one level further in; nothing when too many stand inside each other.
  func inner() -> CaseFacts? {
    depth < Self.greatestDepth ? CaseFacts(inside: self) : nil
  }
}

extension BusinessDate {
  /// The date as conditions see it: midnight UTC.
  public var value: Value {
    TimestampValue(seconds: Int64(dayNumber) * 86_400).map(Value.timestamp) ?? .null
  }
}
