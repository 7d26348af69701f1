using System.Globalization;
using LayananPublik.Pelayanan;
using Microsoft.AspNetCore.Components;

namespace LayananPublik.Penataan.Halaman;

/// <summary>Fee, promised time, result, signers, archive.</summary>
public sealed partial class EditorJanji : BagianEditor
{
    const string Camat = "CAMAT", DokPengantar = "PENGANTAR_RT";

    /// <summary>When an application sent now would be done.</summary>
    [Parameter] public string? Paling { get; set; }

    string SatuanMasa => R.MasaBerlaku switch
    {
        null => "",
        var m when m.Contains("kembali", StringComparison.Ordinal) => "kembali",
        var m when m.Contains("acara", StringComparison.Ordinal) => "acara",
        var m => m.Split(' ')[^1]
    };

    int? LamaMasa => int.TryParse(R.MasaBerlaku?.Split(' ')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : null;

    string Pengantar => R.Syarat.FirstOrDefault(s => s.Dok == DokPengantar) is { } s ? s.Wajib ? "wajib" : "ada" : "tidak";

    Task AturMasa(int lama, string satuan) => Ubah(R with { MasaBerlaku = satuan switch { "" => null, "kembali" or "acara" => $"sesuai tanggal {satuan}", _ => $"{Math.Clamp(lama, 1, 999)} {satuan}" } });

    Task AturJenis(JenisHasil jenis)
    {
        var surat = jenis == JenisHasil.SuratKantor;
        return Ubah(Isi with
        {
            JenisHasil = jenis,
            Rincian = R with
            {
                Penandatangan = surat ? R.Penandatangan ?? new("LURAH", [], []) : null, MasaBerlaku = surat ? R.MasaBerlaku : null,
                IsiSurat = surat ? R.IsiSurat ?? EditorSurat.Awal(Isi.Nama) : null
            }
        });
    }

    Task AturPengantar(string pilihan)
    {
        var ada = R.Syarat.FirstOrDefault(s => s.Dok == DokPengantar);
        var dok = Katalog.Dokumen.FirstOrDefault(d => d.Kode == DokPengantar);
        var baru = (ada ?? new() { Dok = DokPengantar, Nama = dok?.Nama ?? "Surat pengantar RT/RW", Catatan = dok?.Catatan }) with { Wajib = pilihan == "wajib", Kondisi = null, Bila = null, Tanya = null };
        return Ubah(R with
        {
            Syarat = pilihan == "tidak" ? [.. R.Syarat.Where(s => s.Dok != DokPengantar)] : ada is null ? [baru, .. R.Syarat] : [.. R.Syarat.Select(s => s.Dok == DokPengantar ? baru : s)],
            FieldKelompok = [.. Katalog.KelompokField.Keys.Where(k => k == "pengantar" ? pilihan != "tidak" || R.IsiSurat is { } i && PeriksaSurat.Dipakai(i).Any(n => n.StartsWith("pengantar_", StringComparison.Ordinal)) : R.FieldKelompok.Contains(k))]
        });
    }

    static int Angka(ChangeEventArgs e) => int.TryParse(Teks(e), NumberStyles.Integer, CultureInfo.InvariantCulture, out var n) ? n : -1;

    static long Rupiah(ChangeEventArgs e) => long.TryParse(Teks(e).Replace(".", "", StringComparison.Ordinal).Replace("Rp", "", StringComparison.OrdinalIgnoreCase).Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : -1;
}
