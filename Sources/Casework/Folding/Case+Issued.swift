import CEL
import Catalogue
import LegalTime

extension Case {
  /// The documents issued so far, in order.
  public var documents: [IssuedDocument] {
    var issued: [IssuedDocument] = []
    for (index, past) in history.enumerated() where past.place >= 0 {
      for id in procedure.body.acts[past.place].issues
      where procedure.body.documents.contains(where: { $0.id == id }) {
        issued.append(IssuedDocument(id: id, issuedBy: index + 1, issuedOn: past.occurredOn))
      }
    }
    return issued
  }

  /// The certificates issued so far, in order.
  public var certificates: [IssuedCertificate] {
    history.indices.flatMap { certificates(issuedBy: $0 + 1) }
  }

  /// The certificates that the act with this number issued.
  public func certificates(issuedBy number: Int) -> [IssuedCertificate] {
    guard history.indices.contains(number - 1), history[number - 1].place >= 0 else { return [] }
    let past = history[number - 1]
    return procedure.body.acts[past.place].issues.flatMap { id -> [IssuedCertificate] in
      guard let rule = procedure.body.certificates.first(where: { $0.id == id }) else { return [] }
      return certificates(rule, past, number)
    }
  }

  private func certificates(
    _ rule: CertificateRule, _ past: PastAct, _ number: Int
  ) -> [IssuedCertificate] {
    let revokedOn = history[number...].first { $0.kind == .revocation }?.occurredOn
    return holders(rule, past).map { row, holder, from in
      let validUntil = rule.validFor.map { Self.lastDay(from: from, $0) }
      let renewal = validUntil.flatMap { until in
        outcome?.renewal.map { Self.day(until, before: $0.applyBefore) }
      }
      return IssuedCertificate(
        id: rule.id, kind: rule.kind, holder: holder, issuedBy: number, row: row, validFrom: from,
        validUntil: validUntil, renewBy: renewal, revokedOn: revokedOn)
    }
  }

  private func holders(
    _ rule: CertificateRule, _ past: PastAct
  ) -> [(row: Int, holder: String, from: BusinessDate)] {
    let payload = past.payload.mapValue ?? .empty
    let from = rule.validFromField.flatMap { date($0, payload) } ?? past.occurredOn
    switch rule.holder {
    case .party: return [(0, subject ?? "", from)]
    case .field(let field):
      switch stated(field, payload) {
      case .string(let holder): return [(0, holder, from)]
      case .list(let holders):
        return holders.enumerated().compactMap { row, value in
          value.stringValue.map { (row, $0, from) }
        }
      default: return []
      }
    case .each(let table, let column):
      return (stated(table, payload)?.listValue ?? []).enumerated().compactMap { row, cells in
        guard let cells = cells.mapValue, let holder = cells[column]?.stringValue else {
          return nil
        }
        return (row, holder, rule.validFromField.flatMap { date($0, cells) } ?? from)
      }
    }
  }

  /// A field of the act, else of what was found, else of the form.
  private func stated(_ field: String, _ payload: MapValue) -> Value? {
    if let value = payload[field] { return value }
    for past in history.reversed() {
      if let value = past.payload.mapValue?[field], past.place >= 0,
        procedure.effects[past.place].finds.contains(field)
      {
        return value
      }
    }
    return form[field]
  }

  private func date(_ field: String, _ payload: MapValue) -> BusinessDate? {
    stated(field, payload)?.stringValue.flatMap { BusinessDate($0) }
  }

  /// The first day counts in, so the last is the day before the corresponding one.
  static func lastDay(from day: BusinessDate, _ duration: LegalDuration) -> BusinessDate {
    switch duration {
    case .years(let amount): day.adding(years: amount).adding(days: -1)
    case .months(let amount): day.adding(months: amount).adding(days: -1)
    case .calendarDays(let amount), .workingDays(let amount): day.adding(days: amount - 1)
    case .hours(let amount): day.adding(days: amount / 24)
    }
  }

  private static func day(_ day: BusinessDate, before duration: LegalDuration) -> BusinessDate {
    switch duration {
    case .years(let amount): day.adding(years: -amount)
    case .months(let amount): day.adding(months: -amount)
    case .calendarDays(let amount), .workingDays(let amount): day.adding(days: -amount)
    case .hours(let amount): day.adding(days: -(amount / 24))
    }
  }
}
