import CEL
import Casework
import Catalogue
import LegalTime

/// The fourth part of the report: disputes, outreach, officers. Written from the figures' words.
extension RawYear {
  var ruleOfLaw: [String: Int64] {
    let accepted = acts("arbitration", named: "accept")
    let lectures = acts("labour-lecture", named: "sign-in").filter {
      $0.text("series") == "labor_lecture"
    }
    let classes = acts("injury-prevention-class", named: "sign-in")
    func copies(_ kind: String) -> Int64 {
      acts("outreach-material", named: "distribute").filter { $0.text("material_kind") == kind }
        .total { $0.number("copies") }
    }
    func signed(_ field: String, _ sessions: [Happening]) -> Int64 {
      sessions.distinctAll { $0.list("sign_ins").map { $0.text(field) } }
    }
    return [
      "arbitration-cases-accepted": Int64(accepted.count),
      "arbitration-workers": accepted.total { Int64($0.form["workers"]?.listValue?.count ?? 0) },
      "arbitration-amount": accepted.total { $0.form["claimed_amount"]?.intValue ?? 0 },
      "precase-mediation-applied": Int64(acts("pre-case-mediation", of: .submission).count),
      "precase-mediation-succeeded": Int64(
        before.filter {
          $0.act.procedureID == "pre-case-mediation" && $0.act.name == "settle"
            && span.contains($0.opened)
        }.count),
      "handbooks-distributed": copies("handbook"), "posters-posted": copies("poster"),
      "lecture-enterprises": signed("credit_code", lectures),
      "lecture-attendances": lectures.total { Int64($0.list("sign_ins").count) },
      "injury-prevention-enterprises": signed("credit_code", classes),
      "injury-prevention-specialists": signed("resident_id", classes),
      "officers-due": officers(["record-results": "results"]) { $0 != "excused" },
      "officers-passed": officers(
        ["record-results": "results", "record-resit": "resit_results"]
      ) { $0 == "passed" },
    ]
  }

  private func officers(_ lists: [String: String], _ counts: (String) -> Bool) -> Int64 {
    within.filter { $0.act.procedureID == "officer-exam" }.distinctAll { exam in
      guard let field = lists[exam.act.name] else { return [] }
      return exam.list(field).filter { counts($0.text("result")) }.map { $0.text("officer") }
    }
  }
}
