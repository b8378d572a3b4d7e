/** Two rings that hold on to each other. The tab of a browser is read by others, so it says nothing more than that. */
export const icon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><g fill="none" stroke-width="3.5">' +
  '<circle cx="11.5" cy="16" r="8.5" stroke="#2f8c8d"/><circle cx="20.5" cy="16" r="8.5" stroke="#c9693f"/></g></svg>';
