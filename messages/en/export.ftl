# What somebody takes with them: the cards in the chat (`export-`), and the words on the pages themselves (`page-`).

page-title = Kintsugi
