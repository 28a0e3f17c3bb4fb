import CEL
import Casework
import Ledger

extension ConformanceCheck {
  static let appending: [ConformanceCheck] = [
    ConformanceCheck(sentence: "存进去的行为原样读得出来") { make in
      let store = try await make(SampleDistrict.projector)
      var district = RandomDistrict(seed: 1)
      let batch = district.next(200)
      let results = await store.append(batch)
      try expect(results.allSatisfy { $0.receipt != nil }, "every request is stored: \(results)")
      for request in batch {
        let stored = try await store.acts(of: request.acts[0].caseID).map(\.act)
        for act in request.acts {
          try expect(stored.contains(act), "\(act.id) reads back as it was written")
          let byName = try await store.act(act.id)
          try expectEqual(byName?.act, act, "act by id")
        }
      }
      let everything = try await store.acts(after: 0, limit: 1_000)
      try expectEqual(everything.map(\.position), (1...200).map { Int64($0) }, "positions")
      let some = try await store.acts(after: 50, limit: 10)
      try expectEqual(some, Array(everything[50..<60]), "a part of the acts")
    },
    ConformanceCheck(sentence: "同一个行为交两次只存一次") { make in
      let store = try await make(SampleDistrict.projector)
      var district = RandomDistrict(seed: 2)
      let batch = district.next(20)
      let first = await store.append(batch)
      let again = await store.append(batch)
      for (result, repeated) in zip(first, again) {
        guard case .already(let receipt) = repeated else {
          throw ConformanceFailure(description: "expected already, found \(repeated)")
        }
        try expectEqual(receipt, result.receipt, "the receipt of the first time")
      }
      try expectEqual(try await store.summary().actCount, 20, "acts")
      let twice = await store.append([district.next(), batch[3]])
      try expect(twice[0].receipt != nil, "a new request beside a repeated one is stored")
    },
    ConformanceCheck(sentence: "别人先办了一步，后来的要重新看过再办，同批的别的不受牵连") { make in
      let store = try await make(SampleDistrict.projector)
      var district = RandomDistrict(seed: 3)
      _ = await store.append(district.next(30))
      guard let stale = district.cases.first(where: { $0.actCount > 1 }) else {
        throw ConformanceFailure(description: "seed 3 has no case of two acts")
      }
      var act = try await store.acts(of: stale.id)[1].act
      act.id = "late-comer"
      let acts = try await store.acts(of: stale.id).map(\.act)
      let before = Case.fold(acts.prefix(1), procedure: stale.procedure)
      let fresh = district.next()
      let results = await store.append([Append(acts: [act], before: before), fresh])
      try expectEqual(results[0], .conflict(actCount: acts.count), "the late comer")
      try expect(results[1].receipt != nil, "the other request is stored")
      let reopening = await store.append([Append(acts: [acts[0].renamed("other")], before: nil)])
      try expectEqual(reopening[0], .conflict(actCount: acts.count), "opening a case twice")
    },
    ConformanceCheck(sentence: "一案的行为前后相扣，散列可以重算") { make in
      let store = try await make(SampleDistrict.projector)
      var district = RandomDistrict(seed: 4)
      _ = await store.append(district.next(150))
      let digester = Digester()
      for subject in district.cases {
        var previous = ChainHash.origin
        for (place, entry) in try await store.acts(of: subject.id).enumerated() {
          try expectEqual(entry.act.number, place + 1, "number in \(subject.id)")
          try expectEqual(entry.previous, previous, "link in \(subject.id)")
          let octets = try CanonicalAct.octets(of: entry.act).act
          let hash = octets.withUnsafeBytes { digester.link(previous, $0) }
          try expectEqual(entry.hash, hash, "hash in \(subject.id)")
          previous = hash
        }
      }
      let verification = try await store.verify { _, _ in }
      try expect(verification.isIntact, "nothing was changed: \(verification.findings)")
      try expectEqual(verification.actCount, 150, "acts verified")
    },
    ConformanceCheck(sentence: "许多人同时办，一件也不少，一件也不重") { make in
      let store = try await make(SampleDistrict.projector)
      await withTaskGroup(of: Void.self) { group in
        for clerk in 0..<16 {
          group.addTask {
            var district = RandomDistrict(seed: UInt64(100 + clerk), prefix: "\(clerk)-")
            for _ in 0..<25 {
              _ = await store.append([district.next()])
            }
          }
        }
      }
      try expectEqual(try await store.summary().actCount, 400, "acts")
      let verification = try await store.verify { _, _ in }
      try expect(verification.isIntact, "chains: \(verification.findings)")
    },
    ConformanceCheck(sentence: "存不成原样的值不收，同批的别的照收") { make in
      let store = try await make(SampleDistrict.projector)
      var district = RandomDistrict(seed: 5)
      var bad = district.next()
      bad.acts[0].payload = ["form": ["amount": .bytes([1])]]
      var other = RandomDistrict(seed: 6, prefix: "x-")
      let results = await store.append([bad, other.next()])
      guard case .failed(let fault) = results[0], case .notStorable = fault.kind else {
        throw ConformanceFailure(description: "expected notStorable, found \(results[0])")
      }
      try expect(results[1].receipt != nil, "the other request is stored")
    },
  ]
}

extension Act {
  func renamed(_ id: ActID) -> Act {
    var act = self
    act.id = id
    return act
  }
}
