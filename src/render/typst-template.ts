/**
 * The looks of the page, in Typst. It names the functions that `typst.ts` calls:
 * `pages`, `cover`, `contents`, `body`, `part`, `titled`, `tabulated`, `drawing`, `facts`, `callout`, `listing`, `leading`, `minor`, `apart`, `separator`, `cut`, `code`.
 */
export const typstTemplate = String.raw`
#let ink = rgb("#22262b")
#let quiet = rgb("#565d66")
#let accent = rgb("#1c5a55")
#let hairline = rgb("#d3d7d4")
#let tint = rgb("#f4f5f3")
#let tones = (note: rgb("#4a6472"), warning: rgb("#8a5200"), missing: rgb("#98304f"))
#let sans = ("Source Sans 3", "Source Code Pro")
#let mono = ("Source Code Pro", "Source Sans 3")

// A place where a word too long for its line may break, without a hyphen that would change it.
#let cut = h(0.01pt)

// Words in the type of code; what stands in a box among them stays in its box.
#let code(words) = {
  if type(words) == str { raw(words) }
  else if words.func() == text { raw(words.text) }
  else if words.func() == box { box(code(words.body)) }
  else if words.has("children") { words.children.map(code).join() }
  else { words }
}

// Goes to the next page unless this much room is left here.
#let need(room) = {
  block(height: room, above: 0pt, below: 0pt, breakable: false)
  v(-room)
}

#let draft-mark = box(
  stroke: 1pt + tones.missing,
  inset: (x: 7pt, y: 4pt),
  text(size: 10.5pt, weight: 600, tracking: 0.16em, fill: tones.missing, "DRAFT"),
)

#let pages(draft: false, reference: "", short-title: "", doc) = {
  let mark = text(weight: 600, tracking: 0.14em, fill: tones.missing, "DRAFT")
  set page(
    paper: "a4",
    margin: (x: 2.9cm, top: 2.9cm, bottom: 2.6cm),
    header-ascent: 32%,
    footer-descent: 38%,
    background: if draft {
      rotate(-52deg, text(size: 150pt, weight: 600, tracking: 0.08em, fill: luma(246), "DRAFT"))
    },
    header: context if counter(page).get().first() > 1 {
      set text(size: 8.5pt, fill: quiet)
      let left = { if draft { mark; h(1.2em) }; reference }
      block(
        width: 100%, inset: (bottom: 5pt), stroke: (bottom: 0.4pt + hairline),
        grid(columns: (1fr, auto), column-gutter: 1em, left, short-title),
      )
    },
    footer: context if counter(page).get().first() > 1 {
      set text(size: 8.5pt, fill: quiet)
      let count = counter(page)
      let number = "Page " + count.display() + " of " + str(count.final().first())
      grid(columns: (1fr, auto), if draft { mark }, number)
    },
  )
  set text(font: sans, size: 10.8pt, fill: ink, fallback: false, hyphenate: false)
  set par(leading: 0.7em, spacing: 1.2em, justify: false, linebreaks: "optimized")
  set strong(delta: 200)
  doc
}

#let cover(draft, subtitle, lines, disclaimer) = {
  if draft { draft-mark }
  v(5.2cm)
  block(width: 100%, {
    set par(leading: 0.42em)
    show title: set text(size: 27pt, weight: 600)
    title()
  })
  v(0.25cm)
  block(below: 1.4cm, text(size: 14pt, fill: quiet, subtitle))
  line(length: 2.4cm, stroke: 1.6pt + accent)
  v(0.7cm)
  grid(
    columns: (4.6cm, 1fr), column-gutter: 0.5cm, row-gutter: 0.95em,
    ..lines.map(((label, value)) => (text(fill: quiet, label), value)).flatten(),
  )
  v(1fr)
  line(length: 100%, stroke: 0.4pt + hairline)
  block(width: 13.4cm, text(size: 9.5pt, fill: quiet, disclaimer))
  pagebreak()
}

#let contents(depth, numbered) = {
  show heading: it => block(below: 1.6em, text(size: 19pt, weight: 600, it.body))
  heading(level: 1, outlined: false, "Contents")
  show outline.entry: it => {
    let first = it.level == 1
    let number = it.element.numbering
    let room = if numbered { 1.15cm } else { 0pt }
    block(above: if first { 0.95em } else { 0.5em }, inset: (left: if first { 0pt } else if numbered { room } else { 1.2em }), {
      set par(hanging-indent: if first { room } else { 0pt })
      set text(fill: if first { ink } else { quiet }, size: if first { 10.5pt } else { 9.8pt })
      link(it.element.location(), {
        if first { box(width: room, text(fill: quiet, if number != none { numbering(number, 1) })) }
        it.body()
        h(0.35em)
        box(width: 1fr, text(fill: quiet, repeat(".", gap: 0.22em)))
        h(0.35em)
        it.page()
      })
    })
  }
  outline(title: none, depth: depth)
  pagebreak()
}

#let body(doc) = {
  show heading.where(level: 1): it => block(
    width: 100%, above: 0pt, below: 1em, sticky: true,
    stroke: (top: 0.8pt + ink), inset: (top: 0.7em),
    {
      set text(size: 18pt, weight: 600)
      set par(leading: 0.4em)
      if it.numbering != none {
        text(fill: quiet, weight: 400, numbering(it.numbering, 1))
        h(0.55em)
      }
      it.body
    },
  )
  let lesser(it, size, above, fill: ink) = block(
    above: above, below: 0.75em, sticky: true,
    text(size: size, weight: 600, fill: fill, it.body),
  )
  show heading.where(level: 2): it => lesser(it, 13pt, 1.9em)
  show heading.where(level: 3): it => lesser(it, 11.2pt, 1.6em)
  show heading.where(level: 4): it => lesser(it, 10.5pt, 1.4em, fill: quiet)
  show link: it => underline(stroke: 0.5pt, offset: 1.8pt, text(fill: accent, it))
  set list(indent: 0.15em, body-indent: 0.65em, spacing: 0.75em, marker: ("•", "–", "•"))
  set enum(indent: 0.15em, body-indent: 0.65em, spacing: 0.75em)
  show list: set par(spacing: 0.75em)
  show enum: set par(spacing: 0.75em)
  show quote.where(block: true): it => block(
    inset: (left: 1.1em, y: 0.2em), stroke: (left: 2pt + hairline), above: 1.3em, below: 1.3em,
    text(fill: quiet, it.body),
  )
  show raw: set text(font: mono, size: 1.1em)
  show raw.where(block: false): it => {
    show regex("[_/.:]"): sign => sign + cut
    it
  }
  show raw.where(block: true): it => block(
    width: 100%, fill: tint, inset: (x: 10pt, y: 8pt), above: 1.3em, below: 1.3em,
    { set par(leading: 0.6em, linebreaks: "simple"); set text(size: 0.95em); it },
  )
  show figure.where(kind: table): set block(breakable: true, above: 0pt, below: 1.9em)
  show figure.where(kind: table): set figure(gap: 0.6em)
  show figure.caption: it => block(width: 100%, sticky: true, align(left, text(size: 9.8pt, weight: 600, it.body)))
  doc
}

#let labelled(it, id) = if id == none { it } else { [#it#label(id)] }

#let part(number, id, title, note) = {
  v(2.6em, weak: true)
  need(4.5cm)
  let style = if number != none { (..) => number }
  labelled(heading(level: 1, numbering: style, title), id)
  if note != none {
    block(above: 0pt, below: 1.3em, sticky: true, text(size: 9.8pt, fill: quiet, note))
  }
}

#let titled(level, id, title) = labelled(heading(level: level, title), id)

#let tabulated(caption, columns, head, rows, row-heads: false, near: false, headed: false) = {
  v(if near or headed { 0.9em } else { 1.8em }, weak: true)
  need(3.4cm)
  let cell(whole, body) = table.cell(breakable: not whole, body)
  let cells = rows.map(((whole, row)) => row.enumerate().map(((i, it)) => {
    cell(whole, if row-heads and i == 0 { text(weight: 600, it) } else { it })
  })).flatten()
  figure(
    kind: table, supplement: none, numbering: none, outlined: false,
    caption: if headed { none } else { figure.caption(position: top, caption) },
    {
      set text(size: 9.4pt)
      set par(leading: 0.55em, spacing: 0.7em, linebreaks: "simple")
      set align(left)
      table(
        columns: columns,
        inset: (x: 6pt, y: 5pt),
        stroke: (x, y) => (bottom: if y == 0 { 0.8pt + quiet } else { 0.4pt + hairline }),
        fill: (x, y) => if calc.even(y) { tint },
        table.header(..head.map(it => table.cell(align: bottom, text(weight: 600, it)))),
        ..cells,
      )
    },
  )
}

#let facts(whole, stacked, first, items) = {
  let rule = 0.4pt + hairline
  // The last but one goes to the next page with the last, which would stand there alone.
  let fact((stays, room, label, value)) = list.item({ if not whole and not stacked and room > 0pt { need(room) }; block(above: 0pt, below: 0pt, breakable: not stays, width: 100%, grid(
    columns: if stacked { 1fr } else { (5.2cm, 1fr) },
    inset: (x, y) => (right: if x == 0 and not stacked { 0.5cm } else { 0pt }, y: 0.5em),
    stroke: (x, y) => if y == 0 and stacked { none } else { (bottom: rule) },
    { set par(linebreaks: "simple"); text(weight: 600, label) }, {
      set par(spacing: 0.95em)
      // Facts are a list themselves, which the count of depths must not see.
      set list(marker: ("–", "•", "–", "•"))
      value
    },
  ))})
  // Where they may break, the first of them still stand together under their heading.
  if not whole and not stacked {
    v(1.25em, weak: true)
    need(first)
  }
  block(above: if whole or stacked { 1.25em } else { 0pt }, below: 1.5em, breakable: not whole, stroke: (top: rule), list(
    marker: none, indent: 0pt, body-indent: 0pt, spacing: 0pt, tight: true, ..items.map(fact),
  ))
}

#let callout(tone, label, content) = block(
  width: 100%, above: 1.4em, below: 1.4em, inset: (left: 12pt, right: 10pt, y: 8pt),
  fill: tint,
  stroke: (left: (paint: tones.at(tone), thickness: 3pt, dash: if tone == "missing" { "densely-dashed" })),
  {
    set par(spacing: 0.7em)
    block(sticky: true, below: 0.6em, text(weight: 600, fill: tones.at(tone), label))
    content
  },
)

// A drawing as wide as the text, or as high as a page where it is long; its caption stays with it.
#let drawing(path, alt, caption, tall) = figure(
  kind: image, supplement: none, numbering: none, outlined: false,
  caption: figure.caption(position: top, caption),
  if tall { image(path, alt: alt, height: 20cm, fit: "contain") } else { image(path, alt: alt, width: 100%) },
)

// Code that keeps its lines; where one has no spaces to break at, it may break anywhere.
#let listing(endless, source) = {
  show regex("\S{12}"): it => if endless { it + cut } else { it }
  raw(block: true, source)
}

// A line that leads on to what follows, which must not be left behind on another page.
#let leading(it) = block(sticky: true, par(it))

// A heading below the last level: a line in strong type alone.
#let minor(it) = block(above: 1.4em, below: 0.7em, sticky: true, text(size: 10pt, fill: quiet, it))

// A list among paragraphs; lists inside lists stand closer.
#let apart(it) = block(above: 0.95em, below: 1.25em, it)

#let separator = block(above: 1.6em, below: 1.6em, line(length: 100%, stroke: 0.4pt + hairline))
`;
