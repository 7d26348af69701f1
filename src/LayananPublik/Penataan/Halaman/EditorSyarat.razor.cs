using System.Text.RegularExpressions;
using LayananPublik.Pelayanan;
using Microsoft.AspNetCore.Components;

namespace LayananPublik.Penataan.Halaman;

/// <summary>The documents a service asks for.</summary>
public sealed partial class EditorSyarat : BagianEditor
{
    // What an empty condition begins with: the select must not jump back while the words are still to be typed.
    const string AwalKondisi = "bila ";
    string namaBaru = "";

    IReadOnlyList<FieldLayanan> Dikenal => R.FieldKelompok.All(Katalog.KelompokField.ContainsKey) ? Katalog.FieldUntuk(R) : R.Field;

    Task Pasang(int n, SyaratLayanan s) => Ubah(R with { Syarat = Ganti(R.Syarat, n, s) });

    static string Sifat(SyaratLayanan s) => s.Wajib ? "wajib" : s.Kondisi is null && s.Bila is null && s.Tanya is null ? "ada" : "kondisi";

    static SyaratLayanan Bersifat(SyaratLayanan s, string sifat) => sifat switch
    {
        "wajib" => s with { Wajib = true, Kondisi = null, Bila = null, Tanya = null },
        "ada" => s with { Wajib = false, Kondisi = null, Bila = null, Tanya = null },
        _ => s with { Wajib = false, Kondisi = s.Kondisi ?? AwalKondisi }
    };

    Task Tambah(string kode) => Katalog.Dokumen.FirstOrDefault(d => d.Kode == kode) is { } d
        ? Ubah(R with { Syarat = [.. R.Syarat, new() { Dok = d.Kode, Nama = d.Nama, Catatan = d.Catatan, Wajib = true }] }) : Task.CompletedTask;

    async Task TambahBaru()
    {
        var nama = namaBaru.Trim();
        if (nama.Length < 2) return;
        await Ubah(R with { Syarat = [.. R.Syarat, new() { Dok = KodeBaru(nama), Nama = nama, Wajib = true }] });
        namaBaru = "";
    }

    Task TambahPengganti(int n, SyaratLayanan s, string kode) => kode.Length == 0 ? Task.CompletedTask : Pasang(n, s with { BolehDiganti = [.. s.BolehDiganti, kode] });

    Task TambahBukti(int n, SyaratLayanan s, string field) => field.Length == 0 ? Task.CompletedTask : Pasang(n, s with { Membuktikan = [.. s.Membuktikan, field] });

    string NamaIsian(string field) => Dikenal.FirstOrDefault(f => f.Name == field)?.Label.TrimEnd('?') ?? field;

    string NamaDok(string kode) => Katalog.Dokumen.FirstOrDefault(d => d.Kode == kode)?.Nama ?? kode;

    /// <summary>"Bukti sewa kios" becomes BUKTI_SEWA_KIOS, with a number where that is taken.</summary>
    string KodeBaru(string nama)
    {
        var dasar = BukanHuruf().Replace(nama.ToUpperInvariant(), "_").Trim('_');
        if (dasar.Length == 0 || !char.IsAsciiLetterUpper(dasar[0])) dasar = "DOK_" + dasar;
        dasar = dasar.Length > 34 ? dasar[..34].TrimEnd('_') : dasar;
        var dipakai = Katalog.Dokumen.Select(d => d.Kode).Concat(R.Syarat.Select(s => s.Dok)).ToHashSet();
        return Enumerable.Range(1, 999).Select(n => n == 1 ? dasar : $"{dasar}_{n}").First(k => k.Length > 1 && !dipakai.Contains(k));
    }

    static string? Isi0(ChangeEventArgs e) => string.IsNullOrWhiteSpace(Teks(e)) ? null : Teks(e).Trim();

    [GeneratedRegex("[^A-Z0-9]+")]
    private static partial Regex BukanHuruf();
}
