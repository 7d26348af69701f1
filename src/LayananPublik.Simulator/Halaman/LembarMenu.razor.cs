using LayananPublik.Simulator.Api;
using LayananPublik.Simulator.Ingatan;
using Microsoft.AspNetCore.Components;

namespace LayananPublik.Simulator.Halaman;

/// <summary>The switches of one phone, and who its owner is.</summary>
public sealed partial class LembarMenu(SaklarWarga saklar) : ComponentBase
{
    SaklarPonsel kini = new();
    string? galat;
    string nama = "", baru = "";

    [Parameter, EditorRequired] public string Nomor { get; set; } = "";
    [Parameter] public EventCallback<string> Ganti { get; set; }
    [Parameter] public EventCallback Tutup { get; set; }

    protected override void OnParametersSet()
    {
        kini = saklar.Baca(Nomor);
        nama = kini.NamaPengguna ?? "";
    }

    static bool Ya(ChangeEventArgs e) => e.Value is true;

    void Setel(Func<SaklarPonsel, SaklarPonsel> ubah) => Coba(() => saklar.Setel(Nomor, ubah));

    void SimpanNama()
    {
        var pilihan = nama.Trim().TrimStart('@').ToLowerInvariant();
        if (pilihan.Length == 0 || SaklarWarga.NamaSah(pilihan)) Setel(s => s with { NamaPengguna = pilihan.Length == 0 ? null : pilihan });
        else galat = "Nama pengguna 3 sampai 35 huruf kecil, angka, titik, atau garis bawah.";
    }

    async Task Pindah()
    {
        if (DaftarWarga.Baca(baru) is not { } tujuan)
        {
            galat = "Nomor ponsel ditulis seperti 0812-3456-7890.";
            return;
        }
        Coba(() => saklar.GantiNomor(Nomor, tujuan));
        if (galat is null) await Ganti.InvokeAsync(tujuan);
    }

    void Coba(Action kerja)
    {
        galat = null;
        try
        {
            kerja();
        }
        catch (PermintaanException x)
        {
            galat = x.Message;
        }
        kini = saklar.Baca(Nomor);
    }
}
