import { mount } from "svelte";
import "./styles/fonts.css";
import "./styles/tokens.css";
import "./styles/ground.css";
import "./styles/frame.css";
import "./styles/controls.css";
import "./styles/records.css";
import "./styles/assessment.css";
import "./styles/clock.css";
import "./styles/procedure.css";
import "./styles/letters.css";
import "./styles/door.css";
import "./styles/narrow.css";
import App from "./App.svelte";

const target = document.getElementById("app");
if (target) mount(App, { target });
