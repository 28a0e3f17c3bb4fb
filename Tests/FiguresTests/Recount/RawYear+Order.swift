import CEL
import Casework
import Catalogue
import LegalTime

/// The second part of the report: order on the market. Written from the figures' words, not from the catalogue.
extension RawYear {
  var order: [String: Int64] {
    let checks = acts("labour-agency-inspection", named: "inspect").filter {
      ["dispatch", "both"].contains($0.text("agency_kind"))
    }
    let letters = acts("commitment-letter", of: .commitment).filter {
      $0.text("campaign") == "three-illegals"
    }
    func signers(_ kind: String) -> Int64 {
      letters.filter { $0.text("signer_kind") == kind }.distinct { $0.text("credit_code") }
    }
    let fines = acts("labour-agency-inspection", of: .penalty)
    let closed = acts("wage-arrears-complaint", of: .closure)
    let visits = acts("campaign-visit", named: "visit")
    return [
      "decoupled-associations": decoupled,
      "dispatch-agency-checks": checks.distinct {
        $0.text("credit_code") + "/" + $0.text("task_number")
      },
      "inquiry-notices-issued": Int64(
        acts("labour-agency-inspection", of: .inquiryNotice).count),
      "rectification-orders-issued": Int64(
        acts("labour-agency-inspection", of: .rectificationOrder).count),
      "penalty-decisions": Int64(fines.count), "penalty-amount": fines.total { $0.number("fine") },
      "committed-hr-agencies": signers("hr-agency"),
      "committed-dispatch-units": signers("dispatch-unit"),
      "commitment-letters": Int64(letters.count), "wage-dispute-cases": Int64(closed.count),
      "wage-dispute-workers": closed.total { Int64($0.form["workers"]?.listValue?.count ?? 0) },
      "wage-dispute-amount": closed.total {
        $0.found("verified_amount")?.intValue ?? $0.form["claimed_amount"]?.intValue ?? 0
      },
      "wage-crime-transfers": acts("wage-arrears-complaint", of: .transfer).distinct {
        $0.text("complaint_number")
      },
      "campaign-inspector-visits": visits.total { Int64($0.list("officers").count) },
      "campaign-enterprises": visits.distinct { $0.text("credit_code") },
      "campaign-workers": lastHeadcounts(visits),
      "provincial-demo-sites": Int64(
        acts("demo-site", named: "recognise").filter { $0.text("level") == "provincial" }.count),
      "wage-campaign-months": acts("wage-campaign", of: .registration).total(months),
    ]
  }

  private var decoupled: Int64 {
    let mine = before.filter { $0.act.procedureID == "association-decoupling" }
    return Int64(
      staying(
        mine.filter { $0.act.name == "complete" }, mine.filter { $0.act.name == "deregister" },
        came: { [$0.text("credit_code")] }, left: { $0.text("credit_code") }
      ).count)
  }

  private func lastHeadcounts(_ visits: [Happening]) -> Int64 {
    var last: [String: Happening] = [:]
    for visit in visits {
      let key = visit.text("credit_code")
      if let known = last[key], known.act.occurredOn > visit.act.occurredOn { continue }
      last[key] = visit
    }
    return last.values.total { $0.number("headcount") }
  }

  private func months(_ campaign: Happening) -> Int64 {
    guard let first = BusinessDate(campaign.text("starts_on")),
      let last = BusinessDate(campaign.text("ends_on"))
    else { return 0 }
    var count = 0
    while first.adding(months: count + 1) <= last.adding(days: 1) { count += 1 }
    return Int64(count)
  }
}
