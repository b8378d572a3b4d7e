/** Somebody who calls a server of the portal that runs in a process of its own. */
export class Caller {
  constructor(readonly cookie: string) {}

  /** One of the demo people, by one click. */
  static async demo(url: string, email: string): Promise<Caller> {
    const answer = await fetch(`${url}/sign-in/demo`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ email }),
    });
    const cookies = answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0]!);
    if (answer.status !== 204) throw new Error(`${email} does not come in: ${answer.status}`);
    return new Caller(cookies.find((cookie) => cookie.startsWith('sid='))!);
  }

  async get<View>(url: string): Promise<View> {
    const answer = await fetch(url, { headers: { accept: 'application/json', cookie: this.cookie } });
    if (answer.status !== 200) throw new Error(`${url} answers ${answer.status}.`);
    return (await answer.json()) as View;
  }

  /** @returns the status. Rejects when the connection is lost: then nobody knows whether it was done. */
  async post(url: string, body: object): Promise<number> {
    const headers = { accept: 'application/json', 'content-type': 'application/json', cookie: this.cookie };
    const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
    await answer.arrayBuffer();
    return answer.status;
  }

  /** Sends the same form until somebody says that it was taken. @param where the next server to try. */
  async insists(where: () => string, path: string, body: object): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      const status = await this.post(`${where()}${path}`, body).catch(() => 0);
      if (status === 204) return;
      if (status !== 0 && status !== 503) throw new Error(`A line was answered by ${status}.`);
      if (attempt > 200) throw new Error('Nobody takes a line any more.');
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}
