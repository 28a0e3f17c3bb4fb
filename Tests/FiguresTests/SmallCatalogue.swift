import Catalogue
import LegalTime

/// A catalogue with one figure for every way of counting.
enum SmallCatalogue {
  static func edition(figures: String = figures) -> CatalogueEdition {
    let files =
      [
        visit(from: "2020-01-01", until: ", until: 2025-06-30"),
        visit(from: "2025-07-01", revision: "revision: { reason: 再梳理, 'on': 2025-07-01 }"),
        matter("card", scopes: "[district-wide]", extra: "saturday: { from: 2025-03-01 }"),
        matter("letter", scopes: "[city-wide]", extra: "saturday: { from: 2025-03-01 }"),
      ] + [
        SourceFile(
          path: "bundles/move-house.yaml",
          text: """
            bundle: move-house
            name: 搬家“一件事”
            event: 我要搬家
            audience: [person]
            published: 2025-05-01
            notice: 一次办完。
            components: [{ procedure: card }, { procedure: letter }]
            basis: 样例办法
            """),
        SourceFile(path: "figures/small.yaml", text: "figures:\n" + figures),
        SourceFile(
          path: "reports/small-report.yaml",
          text: """
            report: small-report
            name: 小报告
            parts:
              - title: 一、做了什么
                sections:
                  - title: （一）走访
                    text: |
                      走访{{visits}}次，{{enterprises}}家企业，罚款{{fines}}万元。
                      合格率{{pass-rate}}%，一年几次：{{visits}}。
            """),
      ]
    do {
      let loader = CatalogueLoader(
        calendar: try WorkCalendar(notices: []), strictness: .lenient)
      let (edition, findings) = loader.load(files: files)
      guard let edition, edition.figures.count >= 13, edition.procedures.count == 4 else {
        preconditionFailure(findings.map(\.description).joined(separator: "\n"))
      }
      return edition
    } catch {
      preconditionFailure("\(error)")
    }
  }

  private static func heading(_ id: String, _ inForce: String, _ extra: String = "") -> String {
    """
    procedure: \(id)
    name: 事项\(id)
    item: administrative-licence
    area: licensing
    in_force: { \(inForce) }
    checked: { day: 2026-11-23, review_in: 6 months }
    authority: { organ: 区人力资源和社会保障局, section: 行政审批科, level: district, basis: rule }
    fee: { fen: 0, basis: rule }
    summary: 测试用的小事项
    audience: [enterprise]
    law:
      rule: { cite: 样例办法第一条, source: local, rule: 样例 }
    \(extra)

    """
  }

  private static func visit(from: String, until: String = "", revision: String = "") -> SourceFile {
    SourceFile(
      path: "licensing/visit/\(from).yaml",
      text: heading("visit", "from: \(from)\(until)", revision) + """
        handling: { channels: [window], scopes: [], modes: [], visits: 0 }
        form: { company: { label: 单位名称, type: text } }
        party: { kind: enterprise, name: company }
        states: { open: 已走访, closed: 办结 }
        acts:
          visit:
            label: 走访
            kind: submission
            by: applicant
            to: open
            asks:
              fine: { label: 罚款, type: money }
              heads: { label: 人数, type: integer }
            basis: rule
          leave: { label: 退出, kind: withdrawal, by: applicant, from: [open], to: closed, basis: rule }
        outcomes: { closed: { result: withdrawn, basis: rule } }
        """)
  }

  private static func matter(_ id: String, scopes: String, extra: String) -> SourceFile {
    SourceFile(
      path: "licensing/\(id)/2020-01-01.yaml",
      text: heading(id, "from: 2020-01-01") + """
        handling: { channels: [window], scopes: \(scopes), modes: [all-online], visits: 0, \(extra) }
        form: { company: { label: 单位名称, type: text } }
        party: { kind: enterprise, name: company }
        states: { open: 已申请, closed: 办结 }
        acts:
          submit: { label: 申请, kind: submission, by: applicant, to: open, basis: rule }
          leave: { label: 撤回, kind: withdrawal, by: applicant, from: [open], to: closed, basis: rule }
        outcomes: { closed: { result: withdrawn, basis: rule } }
        """)
  }

  private static let visits = "from: { procedures: [visit], acts: [visit] }"

  private static func figure(_ id: String, _ name: String, _ unit: String, _ rest: String) -> String
  {
    """
      \(id):
        name: \(name)
        name_en: \(id)
        unit: \(unit)
        definition: 测试用的数。
        \(rest.replacing("; ", with: "\n    "))

    """
  }

  static let figures =
    figure(
      "visits", "走访", "次",
      "number: 1; \(visits); aggregate: count; companions: [enterprises]; checks: ['visits >= enterprises', 'visits == 0']"
    )
    + figure(
      "enterprises", "企业", "家",
      "number: 2; \(visits); key: 'form.company'; aggregate: distinct; present: { word: more-than }"
    )
    + figure(
      "fines", "罚款", "万元",
      "\(visits); value: 'act.fine'; aggregate: sum; present: { scale: wan-yuan, decimals: 2 }")
    + figure(
      "heads", "职工", "人",
      "\(visits); key: 'form.company'; value: 'act.heads'; aggregate: sum-of-last")
    + figure("busy-months", "走访月数", "个月", "\(visits); aggregate: months")
    + figure("middle", "中位人数", "人", "\(visits); value: 'act.heads'; aggregate: median")
    + figure(
      "on-panel", "名单", "家",
      "\(visits); key: 'form.company'; aggregate: distinct; window: to-date; until: { acts: [leave], key: 'form.company' }"
    )
    + figure("cohort", "同批", "次", "\(visits); aggregate: count; dated: opened")
    + figure(
      "pass-rate", "合格率", "'%'",
      "aggregate: ratio; over: [enterprises, visits]; present: { scale: percent, decimals: 1 }; checks: ['visits > 0']"
    )
    + figure(
      "city-wide", "全市通办", "个", "aggregate: matters; matters: '\"city-wide\" in matter.scopes'")
    + figure("revised", "再梳理", "个", "aggregate: matters; matters: 'matter.revised'")
    + figure(
      "saturdays", "周六", "个",
      "aggregate: matters; matters: 'matter.saturday'; held: { procedures: [visit], acts: [visit], names: '[form.company]' }"
    )
    + figure("bundles", "一件事", "个", "aggregate: bundles")

  /// A figure whose procedure the catalogue does not have.
  static let unconnected = figure(
    "ghosts", "没有来源", "次", "from: { kinds: [award] }; aggregate: count")
}
