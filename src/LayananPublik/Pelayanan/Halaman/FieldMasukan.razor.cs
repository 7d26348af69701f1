using System.Globalization;
using LayananPublik.Bersama;
using LayananPublik.Kependudukan;
using Microsoft.AspNetCore.Components;

namespace LayananPublik.Pelayanan.Halaman;

public sealed partial class FieldMasukan : ComponentBase
{
    string? galat, hidup;
    bool sibuk;
    ElementReference masukan;

    [Parameter, EditorRequired] public FieldTampil Isi { get; set; } = default!;
    [Parameter, EditorRequired] public DateOnly HariIni { get; set; }
    /// <summary>Stores an answer; checks it.</summary>
    [Parameter, EditorRequired] public Func<string, string, Task<Hasil>> Simpan { get; set; } = default!;

    /// <summary>A link led here: the cursor stands in it.</summary>
    [Parameter] public bool Dituju { get; set; }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender && Dituju && masukan.Context is not null) await masukan.FocusAsync();
    }

    string Id => $"isian-{Isi.Nama}";

    string Uji => $"isian-{Isi.Nama}";

    string? Salah => galat is null ? null : "true";

    string[] Terpilih => Isi.Nilai.Split(FieldLayanan.PemisahPilihan, StringSplitOptions.RemoveEmptyEntries);

    // Dates are stored as yyyy-MM-dd and typed as people write them.
    string? Tertulis => Isi.Tipe == TipeField.Date && DateOnly.TryParseExact(Isi.Nilai, "yyyy-MM-dd", out var t) ? t.ToString("dd-MM-yyyy", CultureInfo.InvariantCulture) : Isi.Nilai;

    string? Papan => Isi.Tipe is TipeField.Nik or TipeField.NoKk or TipeField.Rt or TipeField.Rw or TipeField.Int or TipeField.Uang or TipeField.Year or TipeField.Nop or TipeField.Telepon ? "numeric" : null;

    string? Contoh => Isi.Tipe switch
    {
        TipeField.Nik or TipeField.NoKk => "16 angka", TipeField.Date => "12-05-1988", TipeField.Rt or TipeField.Rw => "004", TipeField.Time => "09.30",
        TipeField.DateTime or TipeField.Slot => "12-05-2026 pukul 09.00", _ => null
    };

    /// <summary>While a NIK is typed: how many digits are missing, and what the finished number says.</summary>
    void Periksa(ChangeEventArgs e)
    {
        if (Isi.Tipe is not (TipeField.Nik or TipeField.NoKk)) return;
        var teks = e.Value as string ?? "";
        var angka = teks.Count(char.IsAsciiDigit);
        galat = null;
        hidup = angka switch
        {
            0 => null,
            < 16 => $"{angka} dari 16 angka",
            > 16 => $"{angka} angka; seharusnya 16",
            _ when Isi.Tipe == TipeField.NoKk => "16 angka",
            _ => Nik.TryParse(teks, out var nik, out var salah) ? $"Lahir {TanggalIndonesia.Panjang(nik.TanggalLahir(HariIni))}, {(nik.JenisKelamin == JenisKelamin.Perempuan ? "perempuan" : "laki-laki")}" : salah
        };
    }

    async Task SimpanAsync(string? teks)
    {
        hidup = null;
        if ((teks ?? "").Trim() == Isi.Nilai) { galat = null; return; }
        sibuk = true;
        galat = (await Simpan(Isi.Nama, teks ?? "")).Penolakan;
        sibuk = false;
    }

    string Ganti(string opsi, bool pilih) => string.Join(FieldLayanan.PemisahPilihan, Isi.Pilihan.Select(p => p.Nilai).Where(o => o == opsi ? pilih : Terpilih.Contains(o)));
}
