export interface HttpAnswer<Body = unknown> {
  readonly status: number;
  /** The parsed JSON; undefined for an empty answer, the text for anything else. */
  readonly body: Body;
  readonly headers: Headers;
}

/** A browser's share of a test: keeps the cookies it is given and speaks JSON. */
export class HttpClient {
  private readonly cookies = new Map<string, string>();

  constructor(private readonly url: string) {}

  /** As a Cookie header, for a socket's handshake. */
  get cookie(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  set cookie(header: string) {
    this.cookies.clear();
    for (const part of header.split('; ')) {
      const cut = part.indexOf('=');
      if (cut > 0) this.cookies.set(part.slice(0, cut), part.slice(cut + 1));
    }
  }

  get<Body>(path: string, headers: Record<string, string> = {}): Promise<HttpAnswer<Body>> {
    return this.send<Body>('GET', path, { headers });
  }

  /** Sends a body as JSON; a string goes as it is. */
  post<Body>(
    path: string,
    body: unknown = {},
    headers: Record<string, string> = {},
  ): Promise<HttpAnswer<Body>> {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    return this.send<Body>('POST', path, {
      headers: { 'content-type': 'application/json', ...headers },
      body: text,
    });
  }

  put<Body>(path: string, body: unknown): Promise<HttpAnswer<Body>> {
    return this.send<Body>('PUT', path, {
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  }

  /** Sends bytes as what they are said to be. */
  postBytes<Body>(path: string, body: Uint8Array<ArrayBuffer>, type: string): Promise<HttpAnswer<Body>> {
    return this.send<Body>('POST', path, { headers: { 'content-type': type }, body });
  }

  /** What is there, byte by byte. */
  async getBytes(path: string): Promise<HttpAnswer<Buffer>> {
    const response = await fetch(this.url + path, { headers: { cookie: this.cookie } });
    const body = Buffer.from(await response.arrayBuffer());
    return { status: response.status, body, headers: response.headers };
  }

  delete<Body>(path: string): Promise<HttpAnswer<Body>> {
    return this.send<Body>('DELETE', path, { headers: {} });
  }

  /** Any request; the body goes as it is. */
  async send<Body>(
    method: string,
    path: string,
    { headers, body }: { headers: Record<string, string>; body?: string | Uint8Array<ArrayBuffer> },
  ): Promise<HttpAnswer<Body>> {
    const response = await fetch(this.url + path, {
      method,
      headers: this.cookies.size > 0 ? { cookie: this.cookie, ...headers } : headers,
      redirect: 'manual',
      ...(body === undefined ? {} : { body }),
    });
    for (const line of response.headers.getSetCookie()) this.keep(line);
    const text = await response.text();
    return { status: response.status, body: parse(text) as Body, headers: response.headers };
  }

  private keep(line: string): void {
    const [pair = '', ...attributes] = line.split(';');
    const cut = pair.indexOf('=');
    const name = pair.slice(0, cut);
    if (attributes.some((attribute) => attribute.trim() === 'Max-Age=0')) this.cookies.delete(name);
    else this.cookies.set(name, pair.slice(cut + 1));
  }
}

function parse(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
