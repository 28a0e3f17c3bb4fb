"""The served program: API, browser, and what is left after it is killed."""
import json
import re
import threading
import unittest
import uuid

from district import PASSWORD, District, Server, tongban

FORM = {
    "company_name": "样例派遣有限公司", "credit_code": "91440106MA9XQ2BC9F", "registered_capital": 200000000,
}


def opening(server, token, matter):
    """A payload that fills the matter's form: sample values by type."""
    _, body = server.request(f"/api/v1/matters/{matter}")
    shown = json.loads(body)
    samples = {
        "text": "样例", "long-text": "样例", "integer": 10, "money": 200000000, "date": "2025-12-01", "bool": True,
        "resident-id": "44010619900307001X", "credit-code": "91440106MA9XQ2BC9F", "phone": "13800001234",
        "division": "440606004", "address": "样例路1号", "person": "样某", "list": ["样例"], "table": [],
    }
    form = {field["id"]: samples[field["type"]] for field in shown["form"] if field["type"] in samples}
    form.update({key: value for key, value in FORM.items() if key in form})
    return {"id": str(uuid.uuid4()), "matter": matter, "payload": {"form": form}}


class ServingTests(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.server = Server(District.once().copy())

    @classmethod
    def tearDownClass(cls):
        cls.server.stop()

    def test_health_metrics_and_description(self):
        self.assertEqual(json.loads(self.server.request("/health")[1])["status"], "ok")
        self.assertIn("tongban_acts ", self.server.request("/metrics")[1])
        self.assertEqual(json.loads(self.server.request("/openapi.json")[1])["openapi"], "3.1.0")

    def test_nothing_is_loaded_from_elsewhere(self):
        page = self.server.request("/")[1]
        self.assertEqual(re.findall(r'(?:src|href)="(?:https?:)?//', page), [])

    def test_the_same_act_sent_twice_opens_one_case(self):
        token = self.server.token("窗口人员")
        body = opening(self.server, token, "labour-dispatch-licence")
        first = self.server.request("/api/v1/cases", body, token)
        again = self.server.request("/api/v1/cases", body, token)
        self.assertEqual(first[0], 201, first[1])
        self.assertEqual(json.loads(first[1])["number"], json.loads(again[1])["number"])

    def test_a_refusal_names_guard_and_remedy(self):
        token = self.server.token("窗口人员")
        body = opening(self.server, token, "labour-dispatch-licence")
        body["payload"]["form"]["credit_code"] = "91440106MA9XQ2BC9C"
        status, answer = self.server.request("/api/v1/cases", body, token)
        self.assertEqual(status, 422, answer)
        self.assertIn("form.credit_code", [field["path"] for field in json.loads(answer)["fields"]])

    def test_api_needs_a_token(self):
        self.assertEqual(self.server.request("/api/v1/cases")[0], 401)

    def test_staff_pages_are_closed_to_visitors(self):
        self.assertIn("sign-in", self.server.request("/desk")[1])


class PortTests(unittest.TestCase):
    def test_a_port_in_use_is_one_sentence_and_the_program_ends(self):
        server = Server(District.once().copy())
        port = server.address.rsplit(":", 1)[1]
        done = tongban("serve", "--data", District.once().copy(), "--port", port, check=False, timeout=60)
        self.assertNotEqual(done.returncode, 0)
        self.assertIn("--port", done.stderr)
        self.assertLess(len(done.stderr), 2000)
        server.stop()


class KillTests(unittest.TestCase):
    def test_killed_under_load_nothing_acknowledged_is_lost(self):
        data = District.once().copy()
        server = Server(data)
        token = server.token("窗口人员")
        template = opening(server, token, "labour-dispatch-licence")
        acknowledged = []

        def load():
            try:
                for _ in range(400):
                    body = dict(template, id=str(uuid.uuid4()))
                    status, answer = server.request("/api/v1/cases", body, token)
                    if status == 201:
                        acknowledged.append(json.loads(answer)["number"])
            except OSError:
                return

        threads = [threading.Thread(target=load) for _ in range(8)]
        for thread in threads:
            thread.start()
        while len(acknowledged) < 60 and any(thread.is_alive() for thread in threads):
            threading.Event().wait(0.01)
        server.kill()
        for thread in threads:
            thread.join()
        self.assertGreaterEqual(len(acknowledged), 60)
        self.assertIn("intact", tongban("verify", "--data", data).stdout)
        again = Server(data)
        token = again.token("窗口人员")
        for number in acknowledged:
            self.assertEqual(again.request(f"/api/v1/cases/{number}", token=token)[0], 200, number)
        again.stop()


class BrowserTests(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        from selenium import webdriver
        from selenium.webdriver.chrome.service import Service
        cls.server = Server(District.once().copy())
        options = webdriver.ChromeOptions()
        for flag in ["--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--window-size=1280,1000"]:
            options.add_argument(flag)
        options.binary_location = "/usr/bin/chromium"
        cls.browser = webdriver.Chrome(service=Service("/usr/bin/chromedriver"), options=options)
        cls.browser.implicitly_wait(5)

    @classmethod
    def tearDownClass(cls):
        cls.browser.quit()
        cls.server.stop()

    def go(self, path):
        self.browser.get(self.server.address + path)

    def one(self, selector):
        return self.browser.find_element("css selector", selector)

    def all(self, selector):
        return self.browser.find_elements("css selector", selector)

    def sign_in(self, role):
        self.browser.delete_all_cookies()
        self.go("/sign-in")
        self.one("[name=login]").send_keys(self.server.login_of(role))
        self.one("[name=password]").send_keys(PASSWORD)
        self.one("main button").click()
        self.assertTrue(self.one(".tb-top form"))

    def test_search_finds_two_character_words(self):
        self.go("/")
        self.one("#q").send_keys("欠薪")
        self.one(".tb-search button").click()
        self.one("#q[value='欠薪']")
        self.assertIn("拖欠工资", self.one("main ul").text)

    def test_nothing_scrolls_sideways_on_a_phone(self):
        self.sign_in("机关负责人")
        self.browser.execute_cdp_cmd(
            "Emulation.setDeviceMetricsOverride",
            {"width": 390, "height": 844, "deviceScaleFactor": 1, "mobile": False})
        for path in ["/", "/matters/labour-dispatch-licence", "/desk", "/cockpit", "/cockpit/report",
                     "/cockpit/figures/penalty-amount", "/matters/labour-dispatch-licence/apply", "/track"]:
            self.go(path)
            self.assertLessEqual(self.browser.execute_script("return document.documentElement.scrollWidth"), 390, path)
        self.browser.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})

    def test_a_wrong_form_keeps_what_was_filled_in(self):
        self.sign_in("窗口人员")
        self.go("/matters/labour-dispatch-licence/apply")
        self.one("[name='form.company_name']").send_keys("样例派遣有限公司")
        self.one("[name='form.registered_capital']").send_keys("两百万")
        self.one("main form .tb-button").click()
        self.assertIn("请改正", self.one("[role=alert]").text)
        self.assertEqual(self.one("[name='form.company_name']").get_attribute("value"), "样例派遣有限公司")
        self.assertEqual(self.one("[name='form.registered_capital']").get_attribute("value"), "两百万")

    def test_a_form_put_aside_is_there_again(self):
        self.sign_in("申请人")
        self.go("/matters/hr-service-licence/apply")
        self.one("main form input[type=text]").send_keys("样例人力资源有限公司")
        self.one("[name=_save]").click()
        self.one("a[href='/matters/hr-service-licence/apply']").click()
        self.one("form input[name=_act]")
        self.assertEqual(self.one("main form input[type=text]").get_attribute("value"), "样例人力资源有限公司")

    def test_a_figure_opens_to_its_cases(self):
        self.sign_in("机关负责人")
        self.go("/cockpit/figures/penalty-decisions?period=2025")
        self.one("main table a").click()
        self.assertTrue(self.one(".tb-timeline"))

    def test_a_clerk_accepts_a_case(self):
        token = self.server.token("窗口人员")
        body = opening(self.server, token, "labour-dispatch-licence")
        _, answer = self.server.request("/api/v1/cases", body, token)
        number = json.loads(answer)["number"]
        self.sign_in("窗口人员")
        self.go(f"/desk/cases/{number}")
        self.one("a[href$='/acts/request-correction']").click()
        self.one("[name=missing]").click()
        self.one("main form .tb-button").click()
        self.one(".tb-timeline")
        self.assertIn("待补正", self.one("main").text)


def tearDownModule():
    if District.shared:
        District.shared.close()
        District.shared = None


if __name__ == "__main__":
    unittest.main()
