import Bureau
import Casework
import Catalogue
import Hummingbird
import Ledger
import Pages

/// An act's form, and doing what it asks; the same for staff and for the person the case is about.
extension Site {
  func presenter(_ file: CaseFile, _ caller: Caller) throws -> CasePresenter {
    let row = file.row
    guard let procedure = office.edition.procedure(row.procedureID, version: row.version),
      let subject = Case.fold(file.entries.map(\.act), procedure: procedure)
    else { throw OfficeFault.absent("办件 \(row.caseID) 的事项") }
    guard office.maySee(subject, caller) else { throw OfficeFault.absent("办件 \(row.caseID)") }
    return CasePresenter(office: office, file: file, subject: subject, caller: caller)
  }

  func actPage(
    _ subject: Case, _ rule: ActRule, base: String, texts: [String: [String]],
    problems: [FormProblem], actID: String?
  ) throws -> ActPage {
    let form = CaseForm(office: office, procedure: subject.procedure)
    var page = ActPage(
      name: subject.procedure.heading.name, label: rule.label, number: subject.id.text,
      caseHref: base + subject.id.text, action: "\(base)\(subject.id)/acts/\(rule.id)")
    page.actID = try actID ?? Secrets.token()
    page.seen = subject.actCount
    page.fields = form.actFields(rule, texts: texts, problems: problems)
    page.problems = problems
    page.law = rule.basis.compactMap { subject.procedure.basis($0) }.map { "\($0.cite)：\($0.rule)" }
    return page
  }

  func perform(
    _ body: FormBody, _ context: WebContext, caller: Caller, id: CaseID, act: String, base: String
  ) async throws -> Response {
    let standing = try await office.standing(of: id)
    let subject = standing.subject
    guard office.maySee(subject, caller) else { throw OfficeFault.absent("办件 \(id)") }
    guard let rule = subject.procedure.act(act) else { throw OfficeFault.absent("这一步 \(act)") }
    let form = CaseForm(office: office, procedure: subject.procedure)
    let reading = form.read(rule, body.texts)
    let actID = body["_act"] ?? ""
    if !reading.problems.isEmpty {
      let page = try actPage(
        subject, rule, base: base, texts: body.texts, problems: reading.problems, actID: actID)
      return self.page(page, context, status: .unprocessableContent)
    }
    do {
      let command = try office.command(
        for: rule, on: subject, actID: ActID(actID), seen: body["_seen"].flatMap(Int.init),
        payload: reading.extra, occurredOn: nil, by: caller)
      _ = try await office.perform(command)
    } catch let refusal as Refusal {
      let problems = refusal.fields.isEmpty ? [] : form.problems(of: refusal)
      var page = try actPage(
        subject, rule, base: base, texts: body.texts, problems: problems, actID: actID)
      if refusal.fields.isEmpty {
        page.refused = ActPage.Refused(
          message: refusal.message, basis: refusal.bases, remedy: refusal.remedy,
          trace: refusal.trace.map { "\($0.condition) = \($0.value)" })
      }
      return self.page(page, context, status: .unprocessableContent)
    } catch OfficeFault.conflict {
      var page = try actPage(
        subject, rule, base: base, texts: body.texts, problems: [], actID: actID)
      page.refused = ActPage.Refused(
        message: OfficeFault.conflict.message, basis: [], remedy: "看过最新情况后再提交即可。", trace: [])
      return self.page(page, context, status: .conflict)
    }
    return Self.redirect(base + id.text)
  }
}
