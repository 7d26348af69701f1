using LayananPublik.Bersama;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;

namespace LayananPublik.KotakMasuk;

/// <summary>A filter an officer has given a name: it opens with one click and counts itself. Published, the officer's unit and those below see it too, each within their own rights.</summary>
public sealed class TampilanTersimpan : IBerunit
{
    public const int PanjangNama = 40, PanjangIsi = 600, TerbanyakSeorang = 30;

    static readonly Peran[] BolehMenerbitkan = [Peran.Kasi, Peran.Lurah, Peran.Camat];

    TampilanTersimpan() { }

    public int Id { get; private set; }

    public int PetugasId { get; private set; }

    public int UnitKerjaId { get; private set; }

    public UnitKerja UnitKerja { get; private set; } = null!;

    public string Nama { get; private set; } = "";

    /// <summary>Code of the list it belongs to.</summary>
    public string Tab { get; private set; } = "";

    /// <summary>The filter as the address writes it, without what is opened.</summary>
    public string Isi { get; private set; } = "";

    public int Urutan { get; private set; }

    public bool Terbit { get; private set; }

    public DateTimeOffset Pada { get; private set; }

    public int Versi { get; private set; }

    public static bool BolehTerbit(PetugasAktif petugas) => BolehMenerbitkan.Contains(petugas.Peran);

    public static Hasil<TampilanTersimpan> Simpan(PetugasAktif petugas, string nama, string tab, string isi, int urutan, DateTimeOffset pada)
    {
        var t = new TampilanTersimpan { PetugasId = petugas.Id, UnitKerjaId = petugas.UnitKerjaId, Tab = tab, Isi = isi, Urutan = urutan, Pada = pada };
        if (isi.Length > PanjangIsi) return Hasil.Ditolak("Saringan ini terlalu panjang untuk disimpan.");
        return t.Namai(nama, petugas) is { Berhasil: false } tolak ? tolak : Hasil.Dengan(t);
    }

    public Hasil Namai(string nama, PetugasAktif petugas)
    {
        if (petugas.Id != PetugasId) return BukanMilik;
        var rapi = nama.Trim();
        if (rapi.Length == 0) return Hasil.Ditolak("Beri nama tampilan ini.");
        if (rapi.Length > PanjangNama) return Hasil.Ditolak($"Nama tampilan paling panjang {PanjangNama} huruf.");
        (Nama, Versi) = (rapi, Versi + 1);
        return Hasil.Baik;
    }

    public Hasil Pindah(int urutan, PetugasAktif petugas)
    {
        if (petugas.Id != PetugasId) return BukanMilik;
        if (Urutan != urutan) (Urutan, Versi) = (urutan, Versi + 1);
        return Hasil.Baik;
    }

    public Hasil Terbitkan(bool terbit, PetugasAktif petugas)
    {
        if (petugas.Id != PetugasId) return BukanMilik;
        if (!BolehTerbit(petugas)) return Hasil.Ditolak("Hanya kasi, lurah, dan camat yang menerbitkan tampilan untuk unitnya.");
        // To where the officer works today, not where the view was once saved.
        (Terbit, UnitKerjaId, Versi) = (terbit, petugas.UnitKerjaId, Versi + 1);
        return Hasil.Baik;
    }

    public Hasil BolehDihapus(PetugasAktif petugas) => petugas.Id == PetugasId ? Hasil.Baik : BukanMilik;

    static Hasil BukanMilik => Hasil.Ditolak("Tampilan ini milik petugas lain.");
}
