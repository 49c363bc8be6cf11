using MudBlazor;

namespace AutoAttend.Web.Layout;

/// <summary>The product's look. Text on its background reaches a contrast of 4.5:1 or more in both palettes.</summary>
public static class AutoAttendTheme
{
    private static readonly string[] Fonts = ["Inter", "system-ui", "Segoe UI", "Helvetica", "Arial", "sans-serif"];

    /// <summary>Light and dark.</summary>
    public static readonly MudTheme Theme = new()
    {
        PaletteLight = new PaletteLight
        {
            Primary = "#17656e",
            PrimaryContrastText = "#ffffff",
            Secondary = "#56637a",
            Tertiary = "#7a5ca8",
            Success = "#23734a",
            Warning = "#965208",
            Error = "#b0342a",
            Info = "#25639f",
            Background = "#f5f7f8",
            BackgroundGray = "#eceff1",
            Surface = "#ffffff",
            AppbarBackground = "#ffffff",
            AppbarText = "#18222b",
            DrawerBackground = "#f5f7f8",
            DrawerText = "#33404c",
            DrawerIcon = "#56637a",
            TextPrimary = "#18222b",
            TextSecondary = "#566270",
            ActionDefault = "#56637a",
            LinesDefault = "#dde3e7",
            LinesInputs = "#8794a0",
            TableLines = "#e6eaed",
            Divider = "#dde3e7",
            OverlayDark = "rgba(16,24,32,0.5)",
        },
        PaletteDark = new PaletteDark
        {
            Primary = "#62c3cb",
            PrimaryContrastText = "#06282c",
            Secondary = "#a3b1c2",
            SecondaryContrastText = "#12181d",
            Tertiary = "#b9a0e0",
            Success = "#63c58e",
            SuccessContrastText = "#06281a",
            Warning = "#e3a857",
            WarningContrastText = "#2b1b02",
            Error = "#f08a7f",
            ErrorContrastText = "#330b07",
            Info = "#82b5ec",
            InfoContrastText = "#06213d",
            Background = "#101519",
            BackgroundGray = "#171d22",
            Surface = "#181f25",
            AppbarBackground = "#181f25",
            AppbarText = "#e6ebf0",
            DrawerBackground = "#101519",
            DrawerText = "#ccd5de",
            DrawerIcon = "#a3b1c2",
            TextPrimary = "#e6ebf0",
            TextSecondary = "#a3b0bc",
            ActionDefault = "#a3b1c2",
            LinesDefault = "#2b353d",
            LinesInputs = "#63727f",
            TableLines = "#262f37",
            Divider = "#2b353d",
            OverlayDark = "rgba(0,0,0,0.6)",
        },
        Typography = new Typography
        {
            Default = new DefaultTypography { FontFamily = Fonts, FontSize = "0.9375rem", LineHeight = "1.5", LetterSpacing = "normal" },
            H4 = new H4Typography { FontFamily = Fonts, FontSize = "1.5rem", FontWeight = "650", LineHeight = "1.25", LetterSpacing = "-0.015em" },
            H5 = new H5Typography { FontFamily = Fonts, FontSize = "1.25rem", FontWeight = "650", LineHeight = "1.3", LetterSpacing = "-0.01em" },
            H6 = new H6Typography { FontFamily = Fonts, FontSize = "1rem", FontWeight = "600", LineHeight = "1.4", LetterSpacing = "-0.005em" },
            // MudBlazor sets labels and what is typed into fields in this one.
            Subtitle1 = new Subtitle1Typography { FontFamily = Fonts, FontSize = "0.9375rem", FontWeight = "400", LetterSpacing = "normal" },
            Subtitle2 = new Subtitle2Typography { FontFamily = Fonts, FontSize = "0.875rem", FontWeight = "600", LetterSpacing = "normal" },
            Body1 = new Body1Typography { FontFamily = Fonts, FontSize = "0.9375rem", LineHeight = "1.5", LetterSpacing = "normal" },
            Body2 = new Body2Typography { FontFamily = Fonts, FontSize = "0.875rem", LineHeight = "1.45", LetterSpacing = "normal" },
            Button = new ButtonTypography { FontFamily = Fonts, FontSize = "0.875rem", FontWeight = "600", TextTransform = "none", LetterSpacing = "normal" },
            Caption = new CaptionTypography { FontFamily = Fonts, FontSize = "0.8125rem", LineHeight = "1.4", LetterSpacing = "normal" },
        },
        LayoutProperties = new LayoutProperties { DefaultBorderRadius = "10px", DrawerWidthLeft = "216px", AppbarHeight = "56px" },
    };
}
