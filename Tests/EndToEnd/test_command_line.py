"""The command line as a newcomer uses it, with wrong arguments too."""
import json
import re
import sqlite3
import unittest

from district import ROOT, District, tongban


REPORTED = set(re.findall(r"\{\{([a-z0-9-]+)\}\}", (ROOT / "Catalogue/reports/annual-report.yaml").read_text()))


class CommandLineTests(unittest.TestCase):
    def test_due_date_with_its_working(self):
        done = tongban("due", "--from", "2025-09-26", "--working-days", 20, "--explain")
        self.assertTrue(done.stdout.startswith("2025-10-30"), done.stdout)
        self.assertIn("国庆", done.stdout)

    def test_provisional_year_is_marked(self):
        self.assertIn("暂定", tongban("due", "--from", "2027-01-26", "--working-days", 20).stdout)

    def test_wrong_arguments_are_one_sentence_and_an_exit_code(self):
        for arguments, words in [
            (["due", "--from", "2025-13-01", "--working-days", 3], "YYYY-MM-DD"),
            (["due", "--working-days", 3], "--from"),
            (["cel", "1 +"], "1:"),
            (["catalogue", "show", "nothing"], "catalogue list"),
            (["figure", "--data", "/nowhere"], "no ledger"),
            (["serve", "--data", "/nowhere"], "no ledger"),
            (["report", "--out", "report.pdf"], ".docx"),
        ]:
            done = tongban(*arguments, check=False)
            self.assertNotEqual(done.returncode, 0, arguments)
            self.assertIn(words, done.stderr, arguments)

    def test_cel_prints_json(self):
        done = tongban("cel", "form.list.map(x, x * 2)", "--with", '{"form":{"list":[1,2]}}')
        self.assertEqual(json.loads(done.stdout), [2, 4])

    def test_catalogue_has_no_errors_and_every_example_passes(self):
        tongban("catalogue", "lint")
        tongban("catalogue", "test")


class LedgerTests(unittest.TestCase):
    def test_every_figure_of_the_report_has_cases_and_they_add_up(self):
        data = District.once().data
        figures = json.loads(tongban("figure", "--data", data, "--format", "json").stdout)
        self.assertGreaterEqual(len(figures), 48)
        added = {}
        for row in json.loads(tongban("figure", "--cases", "--data", data, "--format", "json").stdout):
            added[row["figure"]] = added.get(row["figure"], 0) + row["value"]
        for figure in figures:
            if isinstance(figure["exact"], int):
                self.assertEqual(added.get(figure["id"], 0), figure["exact"], figure["id"])
        in_report = [figure for figure in figures if figure["exact"] == 0 and figure["id"] in REPORTED]
        self.assertEqual(in_report, [], "a figure of the report without cases")

    def test_one_altered_byte_is_found_and_named(self):
        data = District.once().copy()
        self.assertIn("intact", tongban("verify", "--data", data).stdout)
        ledger = sqlite3.connect(data / "ledger.sqlite")
        with self.assertRaises(sqlite3.DatabaseError):
            ledger.execute("UPDATE act SET town = 'x'")
        tables = [row[0] for row in ledger.execute("SELECT name FROM sqlite_master WHERE type='trigger' AND tbl_name='act'")]
        for trigger in tables:
            ledger.execute(f"DROP TRIGGER {trigger}")
        ledger.execute(
            "UPDATE act SET payload = replace(payload, '1', '2') WHERE position = (SELECT min(position) FROM act WHERE payload LIKE '%1%')")
        ledger.commit()
        ledger.close()
        done = tongban("verify", "--data", data, check=False)
        self.assertNotEqual(done.returncode, 0)
        self.assertIn("was altered", done.stdout)

    def test_rebuilding_changes_no_figure(self):
        data = District.once().copy()
        before = tongban("figure", "--data", data).stdout
        tongban("migrate", "--rebuild", "--data", data)
        self.assertEqual(tongban("figure", "--data", data).stdout, before)

    def test_the_same_seed_gives_the_same_year(self):
        import pathlib
        import tempfile
        again = pathlib.Path(tempfile.mkdtemp(dir=District.once().folder)) / "data"
        tongban("demo", "--data", again, "--cases", 1000, "--seed", 7)
        self.assertEqual(
            tongban("figure", "--data", again).stdout, tongban("figure", "--data", District.once().data).stdout)

    def test_report_in_every_form(self):
        for ending in ["html", "md", "docx", "json"]:
            out = District.once().folder / f"report.{ending}"
            tongban("report", "--data", District.once().data, "--out", out)
            self.assertGreater(out.stat().st_size, 2000)


def tearDownModule():
    if District.shared:
        District.shared.close()
        District.shared = None


if __name__ == "__main__":
    unittest.main()
