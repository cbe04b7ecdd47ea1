/** The parts of a field: what it does, and the result that is stored with it, so that nothing is computed at opening. */
export const fieldStart = (instruction: string): string =>
  '<w:r><w:fldChar w:fldCharType="begin"/></w:r>' +
  `<w:r><w:instrText xml:space="preserve"> ${instruction} </w:instrText></w:r>` +
  '<w:r><w:fldChar w:fldCharType="separate"/></w:r>';

export const fieldEnd = '<w:r><w:fldChar w:fldCharType="end"/></w:r>';
