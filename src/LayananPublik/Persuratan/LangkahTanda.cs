using LayananPublik.Bersama;
using LayananPublik.Kantor;
using LayananPublik.Persuratan.Wewenang;

namespace LayananPublik.Persuratan;

/// <summary>How a step is approved: in the system, by hand on paper, with the office's own certificate, with one of BSrE. Without a certificate a letter is only "disahkan melalui sistem", never "ditandatangani secara elektronik".</summary>
public enum CaraTanda { DisahkanSistem, TandaTanganBasah, Tte, TteBsre }

public static class CaraTandaTampil
{
    /// <summary>With a certificate, whoever keeps its key.</summary>
    public static bool Bersertifikat(this CaraTanda cara) => cara is CaraTanda.Tte or CaraTanda.TteBsre;
}

/// <summary>An initial under the letter's way to the signer, which the paper does not show, or a signature.</summary>
public enum JenisLangkah { TandaTangan, Paraf }

/// <summary>One step of the signing list: which office of which unit, how, and who did it when, in which capacity.</summary>
public sealed class LangkahTanda
{
    LangkahTanda() { }

    public int Id { get; private set; }

    public int SuratId { get; private set; }

    public int Urutan { get; private set; }

    public JenisLangkah Jenis { get; private set; }

    public Jabatan Jabatan { get; private set; }

    public int UnitKerjaId { get; private set; }

    public CaraTanda Cara { get; private set; }

    /// <summary>In which capacity: as set for the kind of letter, and once frozen as it was.</summary>
    public BentukWewenang Bentuk { get; private set; }

    /// <summary>Frozen with the page: the official, the lines of the title, name, rank and NIP as printed.</summary>
    public int? PejabatId { get; private set; }

    public int? PelimpahanId { get; private set; }

    /// <summary>The delegate whom the desk has asked to do it while the official is away; null while it lies with the office.</summary>
    public int? TujuanId { get; private set; }

    public string? Sebutan { get; private set; }

    public string? NamaPejabat { get; private set; }

    public string? Pangkat { get; private set; }

    public string? Nip { get; private set; }

    /// <summary>The account that did it: the official's, or for a signature on paper the officer who saw it.</summary>
    public int? PetugasId { get; private set; }

    public string? Nama { get; private set; }

    public DateTimeOffset? Pada { get; private set; }

    /// <summary>The file as it stood after this step, where the step put a certificate's signature on it.</summary>
    public int? IsiLemariId { get; private set; }

    public IsiLemari? IsiLemari { get; private set; }

    /// <summary>Until when an outside signer is waited for: a second click does not ask it again.</summary>
    public DateTimeOffset? SewaSampai { get; private set; }

    public bool Selesai => Pada is not null;

    /// <summary>Signed with a certificate, by somebody outside of the transaction.</summary>
    public bool Bersertifikat => Cara.Bersertifikat();

    internal static LangkahTanda Untuk(int urutan, RencanaLangkah r) => new()
    {
        Urutan = urutan, Jenis = r.Jenis, Jabatan = r.Jabatan, UnitKerjaId = r.UnitKerjaId, Bentuk = r.Bentuk, Cara = r.Cara
    };

    internal void Bekukan(Penanda p)
    {
        (PejabatId, PelimpahanId, Bentuk) = (p.PejabatId, p.PelimpahanId, p.Bentuk);
        (Sebutan, NamaPejabat, Pangkat, Nip) = (string.Join('\n', p.Blok.Awalan.Append(p.Blok.Jabatan)), p.Blok.Nama, p.Blok.Pangkat, p.Blok.Nip);
    }

    internal void Tuju(int? pejabatId) => TujuanId = pejabatId;

    internal void Sewa(DateTimeOffset? sampai) => SewaSampai = sampai;

    internal void Tandai(Pelaku pelaku, DateTimeOffset pada, IsiLemari? berkas) =>
        (PetugasId, Nama, Pada, IsiLemari, SewaSampai) = (pelaku.PetugasId, pelaku.Nama, pada, berkas, null);
}
