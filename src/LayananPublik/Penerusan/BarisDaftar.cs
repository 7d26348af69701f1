using LayananPublik.Pelayanan;

namespace LayananPublik.Penerusan;

/// <summary>One line of a batch's list, as Dukcapil reads it: the one place where the whole NIK leaves the office.</summary>
public sealed record BarisDaftar(int Urutan, string Nomor, string Nama, string Nik, string Layanan, int Berkas)
{
    public const string FieldNik = "nik";

    public static BarisDaftar Dari(Butir b, int urutan) => new(urutan, b.Permohonan.Nomor ?? "", b.Isian["nama"] ?? b.Permohonan.NamaPemohon, b.SemuaIsian.GetValueOrDefault(FieldNik) ?? "", b.Layanan.Nama,
        b.Permohonan.Berkas.Count(k => k.Putusan == Putusan.Diterima && k.Butir.Any(x => x.Butir == b)));
}
