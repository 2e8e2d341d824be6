// Read by Prism while it loads: else it would colour the page a second time, over what React has rendered.
Object.assign(globalThis, { Prism: { manual: true, disableWorkerMessageHandler: true } });
