"""A demonstration district in a temporary folder, made by the real program and served by it."""
import json
import os
import pathlib
import re
import shutil
import signal
import subprocess
import tempfile
import urllib.error
import urllib.parse
import urllib.request

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = pathlib.Path(os.environ.get("TONGBAN", ROOT / ".build/debug/tongban"))
PASSWORD = "tongban-demo"


def tongban(*arguments, check=True, text=None, timeout=300):
    """Runs the program; the finished process."""
    done = subprocess.run(
        [str(PROGRAM), *map(str, arguments)], cwd=ROOT, input=text, capture_output=True, text=True, timeout=timeout)
    if check and done.returncode != 0:
        raise AssertionError(f"tongban {' '.join(map(str, arguments))} ended with {done.returncode}: {done.stderr}")
    return done


class District:
    """One demonstration year, made once for all tests."""

    shared = None

    @classmethod
    def once(cls):
        if cls.shared is None:
            cls.shared = cls()
        return cls.shared

    def __init__(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="tongban-"))
        self.data = self.folder / "data"
        tongban("demo", "--data", self.data, "--cases", 1000, "--seed", 7)

    def copy(self):
        """A copy of the data, to be spoilt."""
        copy = pathlib.Path(tempfile.mkdtemp(prefix="copy-", dir=self.folder)) / "data"
        shutil.copytree(self.data, copy)
        return copy

    def close(self):
        shutil.rmtree(self.folder, ignore_errors=True)


class Server:
    """The program serving a data folder on a free port."""

    def __init__(self, data):
        self.process = subprocess.Popen(
            [str(PROGRAM), "serve", "--data", str(data), "--port", "0"], cwd=ROOT, stdout=subprocess.PIPE,
            stderr=subprocess.PIPE, text=True)
        first = self.process.stdout.readline().strip()
        if not first.startswith("http"):
            raise AssertionError(f"no address: {first} {self.process.stderr.read()}")
        self.address = first
        self.accounts = {}
        self.process.stdout.readline()
        for line in iter(self.process.stdout.readline, ""):
            login, _, roles = line.strip().partition("  ")
            self.accounts[login] = roles
            if self.has_all_accounts():
                break

    def has_all_accounts(self):
        return any("申请人" in roles for roles in self.accounts.values()) and len(self.accounts) >= 12

    def login_of(self, role):
        return next(login for login, roles in self.accounts.items() if roles.endswith(role))

    def request(self, path, body=None, token=None):
        """Status and body of a request; JSON where there is a body."""
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(self.address + path, data=data)
        if token:
            request.add_header("Authorization", f"Bearer {token}")
        try:
            with urllib.request.urlopen(request, timeout=30) as answer:
                return answer.status, answer.read().decode()
        except urllib.error.HTTPError as error:
            return error.code, error.read().decode()

    def token(self, role):
        status, body = self.request("/api/v1/sessions", {"login": self.login_of(role), "password": PASSWORD})
        assert status == 201, body
        return json.loads(body)["token"]

    def close_pipes(self):
        self.process.stdout.close()
        self.process.stderr.close()

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()
        self.close_pipes()

    def stop(self):
        self.process.terminate()
        code = self.process.wait(timeout=30)
        assert code == 0, f"graceful stop ended with {code}: {self.process.stderr.read()}"
        self.close_pipes()
