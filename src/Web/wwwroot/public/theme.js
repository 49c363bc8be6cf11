// Light or dark, before anything is drawn. The choice is kept in this browser; without one the system decides.
window.autoAttendTheme = (() => {
    const key = "autoattend.theme";
    const system = window.matchMedia("(prefers-color-scheme: dark)");
    const choice = () => localStorage.getItem(key) ?? "system";
    const isDark = () => choice() === "dark" || (choice() === "system" && system.matches);
    const apply = () => {
        document.documentElement.dataset.theme = isDark() ? "dark" : "light";
        return isDark();
    };
    let follower = null;

    system.addEventListener("change", () => {
        apply();
        follower?.invokeMethodAsync("SystemChanged", isDark()).catch(() => { });
    });
    apply();

    return {
        choice,
        follow: page => {
            follower = page;
            return isDark();
        },
        choose: value => {
            if (value === "system") localStorage.removeItem(key);
            else localStorage.setItem(key, value);
            return apply();
        },
    };
})();
