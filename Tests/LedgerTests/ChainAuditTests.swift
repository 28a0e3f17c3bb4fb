import CEL
import Casework
import Catalogue
import Ledger
import LedgerConformance
import LegalTime
import Testing

@Suite("链的核验")
struct ChainAuditTests {
  /// A chain of five acts and its head.
  private func chain() throws -> (links: [ChainLink], head: (actCount: Int, hash: ChainHash)) {
    let digester = Digester()
    var links: [ChainLink] = []
    var previous = ChainHash.origin
    for number in 1...5 {
      var act = Act(
        id: ActID("a\(number)"), caseID: "C1", number: number, procedureID: "grant",
        version: .earliest, kind: .note, name: "note", occurredOn: .earliest,
        recordedAt: Instant(microsecondsSinceEpoch: 0), district: "440604", town: "",
        actor: "li", role: .clerk, payload: ["text": .string("第\(number)笔")])
      act.number = number
      let octets = try CanonicalAct.octets(of: act)
      let hash = octets.act.withUnsafeBytes { digester.link(previous, $0) }
      links.append(
        ChainLink(
          position: Int64(number * 10), act: act, payload: octets.payload, previous: previous,
          hash: hash))
      previous = hash
    }
    return (links, (5, previous))
  }

  private func finding(_ change: (inout [ChainLink]) -> Void) throws -> Tampering? {
    var (links, head) = try chain()
    change(&links)
    links.sort { ($0.act.number, $0.position) < ($1.act.number, $1.position) }
    return ChainAudit().examine("C1", links, head: head)
  }

  private func forged(_ link: ChainLink, payload: String) -> ChainLink {
    var link = link
    link.payload = Array(payload.utf8)
    link.position += 100
    let octets = link.payload.withUnsafeBytes { CanonicalAct.octets(of: link.act, payload: $0) }
    link.hash = octets.withUnsafeBytes { Digester().link(link.previous, $0) }
    return link
  }

  @Test("没人动过的链没有毛病")
  func intact() throws { #expect(try finding { _ in } == nil) }

  @Test("SHA-256 与标准的例子相同")
  func digestsAsTheStandardDoes() {
    #expect(
      Digester().hash(Array("abc".utf8)).description
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }

  @Test("改了一个字节，说得出是第几个行为")
  func altered() throws {
    let found = try finding { $0[2].payload[3] ^= 1 }
    #expect(found == Tampering(.altered, caseID: "C1", number: 3, position: 30))
    #expect(try finding { $0[4].act.actor = "wang" }?.number == 5)
    #expect(try finding { $0[1].hash = .origin }?.number == 2)
    let rehashed = try finding { links in
      var link = forged(links[1], payload: #"{"text":"改"}"#)
      link.position = links[1].position
      links[1] = link
    }
    #expect(rehashed == Tampering(.altered, caseID: "C1", number: 2, position: 20))
  }

  @Test("抽掉一个行为，不论抽哪个、补不补编号，都说得出")
  func removed() throws {
    #expect(try finding { $0.remove(at: 1) }?.sort == .removed)
    #expect(try finding { $0.remove(at: 1) }?.number == 2)
    #expect(
      try finding { $0.removeLast() } == Tampering(.removed, caseID: "C1", number: 5, position: nil)
    )
    #expect(try finding { $0.removeFirst() }?.number == 1)
    let renumbered = try finding { links in
      links.remove(at: 2)
      for place in 2..<links.count { links[place].act.number = place + 1 }
    }
    #expect(renumbered == Tampering(.removed, caseID: "C1", number: 3, position: nil))
  }

  @Test("插进一个行为，不论插在哪里、后面改不改编号，都说得出")
  func inserted() throws {
    let atEnd = try finding { links in
      var link = links[4]
      link.act.number = 6
      link.previous = links[4].hash
      links.append(forged(link, payload: "{}"))
    }
    #expect(atEnd?.sort == .inserted)
    #expect(atEnd?.number == 6)
    let twice = try finding { links in links.append(forged(links[2], payload: "{}")) }
    #expect(twice == Tampering(.inserted, caseID: "C1", number: 3, position: 130))
    let shifted = try finding { links in
      let link = forged(links[2], payload: "{}")
      for place in 2..<links.count { links[place].act.number += 1 }
      links.insert(link, at: 2)
    }
    #expect(shifted?.sort == .inserted)
    #expect(shifted?.number == 3)
  }

  @Test("调换两个行为的次序，说得出")
  func reordered() throws {
    let swapped = try finding { links in
      links[1].act.number = 3
      links[2].act.number = 2
    }
    #expect(swapped?.sort == .reordered)
    #expect(try finding { $0.swapPositions(1, 2) }?.sort == .reordered)
  }

  @Test("每种毛病一句话，中文英文都点名办件和行为")
  func sentences() {
    for sort in Tampering.Sort.allCases {
      let finding = Tampering(sort, caseID: "250926-7K3MQ9X", number: 4, position: 12)
      #expect(finding.messageZH.contains("250926-7K3MQ9X"))
      #expect(finding.messageZH.contains("第4个"))
      #expect(finding.messageEN.contains("Act 4 of case 250926-7K3MQ9X"))
    }
  }
}

extension [ChainLink] {
  fileprivate mutating func swapPositions(_ one: Int, _ other: Int) {
    let position = self[one].position
    self[one].position = self[other].position
    self[other].position = position
  }
}
