namespace LayananPublik.Pelayanan;

/// <summary>Takes stray blanks and empty lines out of what was typed, before it is judged and stored.</summary>
public static class RapikanLayanan
{
    public static LayananKatalog Rapi(this LayananKatalog l) => l with
    {
        Kode = l.Kode.Trim().ToUpperInvariant(), Nama = l.Nama.Trim(), JudulWa = l.JudulWa.Trim(), DeskripsiWa = l.DeskripsiWa.Trim(), Kategori = l.Kategori.Trim(), Rincian = Rapi(l.Rincian)
    };

    static RincianLayanan Rapi(RincianLayanan r) => r with
    {
        Penerbit = r.Penerbit.Trim(), Alias = Baris(r.Alias), Formulir = Baris(r.Formulir), Aturan = Baris(r.Aturan), PdpSpesifik = Baris(r.PdpSpesifik),
        Penandatangan = r.Penandatangan is { } p ? p with { Pengganti = Baris(p.Pengganti) } : null, MasaBerlaku = Isi(r.MasaBerlaku), Biaya = r.Biaya with { Catatan = r.Biaya.Catatan.Trim() },
        Klasifikasi = new(r.Klasifikasi.Kode.Trim(), r.Klasifikasi.Uraian.Trim(), r.Klasifikasi.Retensi.Trim()),
        Syarat = [.. r.Syarat.Select(s => s with { Dok = s.Dok.Trim().ToUpperInvariant(), Nama = s.Nama.Trim(), Catatan = Isi(s.Catatan), Kondisi = Isi(s.Kondisi), Tanya = Isi(s.Tanya), Bila = string.IsNullOrWhiteSpace(s.Bila?.Teks) ? null : s.Bila })],
        Field = [.. r.Field.Select(f => f with { Name = f.Name.Trim(), Label = f.Label.Trim(), Opsi = f.Type is TipeField.Enum or TipeField.MultiEnum ? Baris(f.Opsi) : [], Validasi = Isi(f.Validasi), Bawaan = Isi(f.Bawaan), Bila = string.IsNullOrWhiteSpace(f.Bila?.Teks) ? null : f.Bila })],
        IsiSurat = r.IsiSurat is { } i ? i with { Judul = i.Judul.Trim(), Pembuka = i.Pembuka.Trim(), Inti = i.Inti.Trim(), Penutup = i.Penutup.Trim(), Ditujukan = Isi(i.Ditujukan) } : null
    };

    static IReadOnlyList<string> Baris(IReadOnlyList<string> baris) => [.. baris.Select(b => b.Trim()).Where(b => b.Length > 0)];

    static string? Isi(string? teks) => string.IsNullOrWhiteSpace(teks) ? null : teks.Trim();
}
