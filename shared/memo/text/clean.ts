/**
 * What may not stand in the text of a file: control characters and non-characters, which XML refuses; lone halves of a
 * surrogate pair; and the marks that turn the direction of what follows, which make a text read as what it is not.
 */
const hostile = /(?![\t\n\r])\p{Cc}|\p{Cs}|\p{Noncharacter_Code_Point}|[\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** The sign that stands where something was taken out. */
const replacementSign = '\ufffd';

/** A text as it may be written into a file. What is taken out leaves a visible sign in its place. */
export const cleanText = (text: string): string => text.replace(hostile, replacementSign);
