using System.Globalization;
using System.Text.Json;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.Persuratan;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace LayananPublik.Penataan.Halaman;

/// <summary>Paper, margins and type of a unit's letters, with a sample letter beside what is being typed.</summary>
public sealed partial class TataPanel(MejaKop meja) : ComponentBase
{
    static readonly (CaraTanda, string)[] Cara = [(CaraTanda.DisahkanSistem, "Disahkan melalui sistem"), (CaraTanda.TandaTanganBasah, "Basah"), (CaraTanda.Tte, "Elektronik")];

    TataSurat isi = TataSurat.Bawaan;
    CaraTanda contoh;
    int? dibaca;
    bool berubah;
    string? galat;

    [Parameter, EditorRequired] public KopUnit Unit { get; set; } = default!;
    [Parameter, EditorRequired] public PetugasAktif Admin { get; set; } = default!;

    /// <summary>It was saved: read again.</summary>
    [Parameter] public EventCallback Tersimpan { get; set; }

    string Alamat => $"/pengaturan/kop/{Unit.Id}/contoh?cara={contoh}&tata={Uri.EscapeDataString(JsonSerializer.Serialize(isi, JsonSerializerOptions.Web))}#toolbar=0&navpanes=0&view=FitH";

    protected override void OnParametersSet()
    {
        if (dibaca == Unit.Id && berubah) return;
        (dibaca, isi) = (Unit.Id, Unit.Tata ?? Unit.TataAtas ?? TataSurat.Bawaan);
    }

    void Ubah(Action ubah)
    {
        ubah();
        (berubah, galat) = (true, isi.Salah);
    }

    Task SimpanAsync() => KerjakanAsync(isi);

    Task IkutAsync() => KerjakanAsync(null);

    async Task KerjakanAsync(TataSurat? tata)
    {
        galat = (await meja.AturTataAsync(Unit.Id, Admin, Unit.Versi, tata, CancellationToken.None)).Penolakan;
        if (galat is not null) return;
        berubah = false;
        await Tersimpan.InvokeAsync();
    }

    RenderFragment KertasUntuk(string label, string id, UkuranKertas nilai, Action<UkuranKertas> pasang) => b =>
        Kotak(b, label, id, isi =>
        {
            isi.OpenElement(0, "select");
            isi.AddAttribute(1, "id", id);
            isi.AddAttribute(2, "class", "masukan");
            isi.AddAttribute(3, "value", nilai.ToString());
            isi.AddAttribute(4, "onchange", EventCallback.Factory.Create<ChangeEventArgs>(this, e => Ubah(() => pasang(Enum.Parse<UkuranKertas>((string)e.Value!)))));
            foreach (var (kertas, nama) in new[] { (UkuranKertas.F4, "F4 (215 x 330 mm)"), (UkuranKertas.A4, "A4 (210 x 297 mm)") })
            {
                isi.OpenElement(5, "option");
                isi.SetKey(kertas);
                isi.AddAttribute(6, "value", kertas.ToString());
                isi.AddContent(7, nama);
                isi.CloseElement();
            }
            isi.CloseElement();
        });

    RenderFragment Angka(string label, string id, double nilai, double dari, double sampai, Action<double> pasang) => b =>
        Kotak(b, label, id, isi =>
        {
            isi.OpenElement(0, "input");
            isi.AddAttribute(1, "id", id);
            isi.AddAttribute(2, "class", "masukan");
            isi.AddAttribute(3, "type", "number");
            isi.AddAttribute(4, "step", "0.5");
            isi.AddAttribute(5, "min", dari.ToString(CultureInfo.InvariantCulture));
            isi.AddAttribute(6, "max", sampai.ToString(CultureInfo.InvariantCulture));
            isi.AddAttribute(7, "value", nilai.ToString(CultureInfo.InvariantCulture));
            isi.AddAttribute(8, "onchange", EventCallback.Factory.Create<ChangeEventArgs>(this, e => Ubah(() => pasang(double.TryParse(e.Value as string, CultureInfo.InvariantCulture, out var n) ? n : double.NaN))));
            isi.CloseElement();
        });

    static void Kotak(RenderTreeBuilder b, string label, string id, RenderFragment isi)
    {
        b.OpenComponent<Shell.Ui.Isian>(0);
        b.AddAttribute(1, nameof(Shell.Ui.Isian.Label), label);
        b.AddAttribute(2, nameof(Shell.Ui.Isian.Untuk), id);
        b.AddAttribute(3, nameof(Shell.Ui.Isian.ChildContent), isi);
        b.CloseComponent();
    }
}
