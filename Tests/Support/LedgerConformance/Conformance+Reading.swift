import Casework
import Catalogue
import Ledger
import LegalTime

extension ConformanceCheck {
  /// A store under test and the reference store, both with the same acts.
  static func pair(
    _ make: MakeStore, seed: UInt64, count: Int, batch: Int = 50
  ) async throws -> (store: any BureauStore, reference: MemoryStore, district: RandomDistrict) {
    let store = try await make(SampleDistrict.projector)
    let reference = MemoryStore(projector: SampleDistrict.projector)
    var district = RandomDistrict(seed: seed)
    for _ in 0..<count / batch {
      let requests = district.next(batch)
      let one = await store.append(requests)
      let other = await reference.append(requests)
      try expectEqual(one, other, "results of appending, seed \(seed)")
    }
    return (store, reference, district)
  }

  static let reading: [ConformanceCheck] = [
    ConformanceCheck(sentence: "每个办件的页面与参照一致") { make in
      let (store, reference, district) = try await pair(make, seed: 11, count: 600)
      try await compareFiles(store, reference, district)
      let none = try await store.caseFile("nobody")
      try expect(none == nil, "a case that does not exist has no file")
    },
    ConformanceCheck(sentence: "筛选、排序、翻页与参照一致，翻完不重不漏") { make in
      let (store, reference, _) = try await pair(make, seed: 12, count: 600)
      for filter in filters {
        for order in CaseOrder.allCases {
          var all: [CaseRow] = []
          var cursor: String?
          repeat {
            let page = try await store.cases(filter, order: order, limit: 7, after: cursor)
            let same = try await reference.cases(filter, order: order, limit: 7, after: cursor)
            try expectEqual(page, same, "a page of \(filter) by \(order)")
            all += page.rows
            cursor = page.next
          } while cursor != nil
          let count = try await store.caseCount(filter)
          try expectEqual(Set(all.map(\.caseID)).count, count, "cases of \(filter)")
          try expectEqual(all.count, count, "no case twice")
        }
        for grouping in CaseGrouping.allCases {
          let counts = try await store.caseCounts(filter, by: grouping)
          let same = try await reference.caseCounts(filter, by: grouping)
          try expectEqual(counts, same, "\(filter) by \(grouping)")
        }
      }
    },
    ConformanceCheck(sentence: "一个字、两个字、三个字都搜得到，编号和代码也搜得到") { make in
      let (store, reference, _) = try await pair(make, seed: 13, count: 400)
      let words = [
        "禅", "厂", "人力", "劳务派", "有限公司", "chan", "CHAN SING", "sing 人力", "C1", "c12", "司", "讲座",
        "91440600000001010", "914406", "9144060", "大沥钢材厂", "劳务派遣经营许可", "培训 南海", "没有这个", "\"", "*",
        "%",
      ]
      for word in words {
        var filter = CaseFilter()
        filter.text = word
        let found = try await store.cases(filter, order: .newest, limit: 1_000, after: nil)
        let same = try await reference.cases(filter, order: .newest, limit: 1_000, after: nil)
        try expectEqual(found, same, "search for \(word)")
      }
      for word in ["禅", "人力", "劳务派"] {
        var filter = CaseFilter()
        filter.text = word
        try expect(try await store.caseCount(filter) > 0, "\(word) is found")
      }
    },
    ConformanceCheck(sentence: "到期的期限、逾期的期限、待办任务与参照一致") { make in
      let (store, reference, _) = try await pair(make, seed: 14, count: 500)
      for day in stride(from: 0, to: 400, by: 23) {
        let on = BusinessDate(dayNumber: 20_030 + day)
        let expired = try await store.expiredClocks(on: on, limit: 40)
        try expectEqual(
          expired, try await reference.expiredClocks(on: on, limit: 40), "expired on \(on)")
        let overdue = try await store.overdueClocks(on: on, limit: 40)
        try expectEqual(
          overdue, try await reference.overdueClocks(on: on, limit: 40), "overdue on \(on)")
      }
      let tasks = try await store.tasks(for: RoleSet([.inspector, .clerk]), limit: 100)
      try expectEqual(
        tasks, try await reference.tasks(for: RoleSet([.inspector, .clerk]), limit: 100), "tasks")
      try expect(!tasks.isEmpty, "seed 14 has open tasks")
      try expect(
        try await store.tasks(for: RoleSet(.finance), limit: 9).isEmpty, "no tasks of others")
    },
    ConformanceCheck(sentence: "当事人、证照、交过的材料与参照一致") { make in
      let (store, reference, district) = try await pair(make, seed: 15, count: 500)
      let parties = Set(district.cases.compactMap(\.subject)).sorted()
      for key in parties {
        try expectEqual(try await store.party(key), try await reference.party(key), "party")
        let materials = try await store.materials(of: key)
        try expectEqual(materials, try await reference.materials(of: key), "materials of \(key)")
      }
      for kind in [nil, "dispatch", "other"] {
        let held = try await store.certificates(holders: parties, kind: kind)
        let same = try await reference.certificates(holders: parties, kind: kind)
        try expectEqual(held, same, "certificates of kind \(kind ?? "any")")
        for row in held {
          try expectEqual(try await store.certificate(row.id), row, "certificate by id")
        }
      }
    },
  ]

  static func compareFiles(
    _ store: any BureauStore, _ reference: any BureauStore, _ district: RandomDistrict
  ) async throws {
    for subject in district.cases {
      let file = try await store.caseFile(subject.id)
      let same = try await reference.caseFile(subject.id)
      try expectEqual(file, same, "file of \(subject.id)")
      try expectEqual(file?.row.actCount, subject.actCount, "acts of \(subject.id)")
      try expectEqual(file?.row.state, subject.state, "state of \(subject.id)")
    }
  }

  private static let filters: [CaseFilter] = {
    func filter(_ change: (inout CaseFilter) -> Void) -> CaseFilter {
      var filter = CaseFilter()
      change(&filter)
      return filter
    }
    let middle = BusinessDate(dayNumber: 20_100)
    return [
      CaseFilter(),
      filter { $0.procedures = ["grant"] },
      filter { $0.areas = ["outreach"] },
      filter { $0.isClosed = false },
      filter { $0.isClosed = true },
      filter { $0.states = ["accepted", "filed"] },
      filter { $0.towns = ["440604010", ""] },
      filter { $0.awaits = RoleSet([.head, .clerk]) },
      filter { $0.dueThrough = middle },
      filter { $0.result = .refused },
      filter { $0.openedIn = DateSpan(BusinessDate(dayNumber: 20_050), middle) },
      filter { $0.closedIn = DateSpan(BusinessDate(dayNumber: 20_050), middle) },
      filter { $0.party = "91440600000001007" },
      filter { $0.bundle = "none" },
      filter {
        $0.text = "人力"
        $0.isClosed = false
      },
    ]
  }()
}
