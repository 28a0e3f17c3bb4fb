import CEL
import Casework
import Catalogue
import LegalTime

/// The third part of the report: employment. Written from the figures' words, not from the catalogue.
extension RawYear {
  var employment: [String: Int64] {
    let paid = within.filter {
      $0.act.name == "confirm-payment" && $0.act.procedureID.hasSuffix("-subsidy")
    }
    return [
      "monitored-enterprises": monitored,
      "wage-survey-enterprises": acts("wage-survey", named: "accept-return").distinct {
        $0.text("credit_code")
      },
      "subsidies-paid": paid.total { $0.number("amount") },
      "subsidy-beneficiaries": paid.distinctAll { payment in
        payment.found("approved")?.listValue?.map { $0.text("resident_id") }
          ?? [payment.text("resident_id")]
      },
      "startup-loans-paid": acts("startup-loan", named: "disburse").total { $0.number("amount") },
      "nanyue-jiazheng-trained": trained("nanyue_jiazheng"),
      "rural-ecommerce-trained": trained("rural_ecommerce"),
      "apprentices-filed": acts("apprenticeship-filing", named: "confirm-filing").distinctAll {
        plan in
        let year = plan.form["plan_year"].map { "\($0)" } ?? ""
        return (plan.form["apprentices"]?.listValue ?? []).map {
          $0.text("resident_id") + "/" + year
        }
      },
      "migrants-prepared": prepared,
      "reserve-bases-completed": Int64(acts("reserve-base", named: "complete-base").count),
    ]
  }

  private func trained(_ program: String) -> Int64 {
    acts("training-class", named: "complete-class").filter { $0.text("program") == program }
      .distinctAll { $0.list("completed").map { $0.text("resident_id") } }
  }

  private var monitored: Int64 {
    Int64(
      staying(
        acts("employment-monitoring", named: "accept-return"),
        before.filter {
          $0.act.procedureID == "employment-monitoring" && $0.act.name == "leave-panel"
        },
        came: { [$0.text("credit_code")] }, left: { $0.text("credit_code") }
      ).count)
  }

  private var prepared: Int64 {
    Int64(
      staying(
        acts("interprovincial-recruitment", named: "confirm-intentions"),
        before.filter {
          $0.act.procedureID == "interprovincial-recruitment"
            && $0.act.name == "withdraw-intention"
        },
        came: { $0.list("confirmed").map { $0.text("resident_id") } },
        left: { $0["resident_id"]?.stringValue ?? "" }
      ).count)
  }
}
