/** How often something that would leave the machine, or that a page has no business with, was refused. */
export class Refusals {
  #requests = 0;
  #permissions = 0;
  #navigations = 0;

  get counts(): { readonly requests: number; readonly permissions: number; readonly navigations: number } {
    return { requests: this.#requests, permissions: this.#permissions, navigations: this.#navigations };
  }

  request(): void {
    this.#requests += 1;
  }

  permission(): void {
    this.#permissions += 1;
  }

  /** Also a new window, and a guest within the page. */
  navigation(): void {
    this.#navigations += 1;
  }
}
