import type { PrefillView } from "../src/generated/contract";
import type { Entries } from "../src/lib/prefill";

const processor = { id: "p1", number: "ST-0001", name: "Hébergeur Fictif", past: false };

export const entries: Entries = {
  activities: [
    { id: "a1", number: "TRA-0001", name: "Suivi de santé au travail", past: false },
    { id: "a2", number: "TRA-0002", name: "Paie", past: false },
    { id: "a3", number: "TRA-0003", name: "Ancienne lettre d’information", past: true },
  ],
  processors: [processor],
};

export const found: PrefillView = {
  data_categories: ["civil_status", "health"],
  person_categories: ["patients"],
  persons: { precision: "approximate", value: "12000" },
  measures: ["Chiffrement des postes", "Sauvegarde"],
  processors: ["p1"],
  alerts: [
    {
      id: "p1",
      name: processor.name,
      alert_hours: 24,
      contact: { name: "Astreinte", phone: "01 99 00 12 34", email: "", hours: "24 h sur 24" },
    },
  ],
};
