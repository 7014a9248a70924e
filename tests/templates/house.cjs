// A house's template as PptxGenJS makes it: masters of its own, sample slides, no footer. Usage: node house.cjs OUT.pptx
const Presentation = require("pptxgenjs");

const deck = new Presentation();
deck.layout = "LAYOUT_WIDE";
deck.theme = { headFontFace: "Georgia", bodyFontFace: "Arial" };
const placeholder = (name, type, x, y, w, h, color, fontSize) => ({
  placeholder: { options: { name, type, x, y, w, h, color, fontSize }, text: "" },
});
deck.defineSlideMaster({
  title: "COVER",
  background: { color: "5B1A3A" },
  objects: [
    { rect: { x: 0, y: 6.6, w: 13.33, h: 0.9, fill: { color: "E0A030" } } },
    placeholder("title", "title", 0.8, 2.2, 11, 1.6, "FFFFFF", 40),
    placeholder("subtitle", "body", 0.8, 3.9, 11, 1.2, "F0D8E4", 20),
  ],
});
deck.defineSlideMaster({
  title: "CONTENT",
  background: { color: "FFFDF8" },
  objects: [
    { rect: { x: 0, y: 0, w: 13.33, h: 0.35, fill: { color: "5B1A3A" } } },
    { text: { text: "ACME TRAINING", options: { x: 10.4, y: 0.5, w: 2.6, h: 0.4, fontSize: 12, color: "5B1A3A" } } },
    placeholder("title", "title", 0.6, 0.5, 9.6, 0.9, "5B1A3A", 28),
    placeholder("body", "body", 0.6, 1.6, 12.1, 5.1, "222222", 20),
  ],
  slideNumber: { x: 12.4, y: 7.0, fontSize: 12, color: "5B1A3A" },
});
deck.addSlide({ masterName: "COVER" }).addText("Sample", { placeholder: "title" });
deck.addSlide({ masterName: "CONTENT" }).addText("Sample", { placeholder: "title" });
deck.writeFile({ fileName: process.argv[2] });
