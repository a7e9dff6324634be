package org.trendpack.read;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The names that products give to the canonical fields in their headers. */
final class HeaderNames {

  private static final Map<String, Field> NAMES = new HashMap<>();

  static {
    names(
        Field.TIME,
        "time datetime timestamp dateandtime dateortime accessedat accesstime eventtime when"
            + " receivetime receivedtime generatedtime logtime logdate requesttime visittime visited"
            + " visitedat utctime timeutc localtime datetimeutc starttime endtime created createdat"
            + " generatetime eventdatetimeutc dateaccessed accessdate timeaccessed whenaccessed searchtime occurred occurredat timeofevent eventdatetime eventdate activitytime lastaccessed");
    names(Field.DATE, "date day");
    names(Field.TIME, "heure horodatage");
    names(
        Field.USER,
        "user username login loginname person identity identities account useraccount student pupil"
            + " learner userid useremail email emailaddress who sourceuser srcuser policyidentity"
            + " policyidentitylabel authenticateduser accountname samaccountname userprincipalname"
            + " upn userlogin usernames studentemail utilisateur");
    names(
        Field.CLIENT_IP,
        "clientip sourceip ip ipaddress srcip cip sip clientaddress sourceaddress internalip"
            + " adresseip internalclientip userip localip privateip source clientipaddress sourceipaddress");
    names(
        Field.DEVICE,
        "device devicename computer computername machine machinename workstation clienthost"
            + " clienthostname devicehostname chromebook serialnumber deviceid");
    names(
        Field.URL,
        "url urlfull urloriginal eurl uri address webaddress link inspecteddata destination page pageurl requesturl"
            + " fullurl visitedurl requesteduri requesteduri destinationurl urlpath websiteurl"
            + " urlfilename urlordomain urlsearchterm urlrequested requestedurl siteurl webpage addressvisited urlvisited accessedurl");
    names(
        Field.HOST,
        "host hostname domain domainname site website websites fqdn desthost destinationhost"
            + " destinationdomain sitedomain urlhost serverhost requesthost cshost websitedomain");
    names(
        Field.CATEGORY,
        "category categories contentcategory urlcategory urlcat webcategory categoryname catdesc"
            + " sitecategory blockedcategories reportingcategory filteringcategory contentcategories webcategories filtercategory urlcategories httpcategory"
            + " categorylist theme catégorie catégories safeguardingcategories urlcategoryname");
    names(
        Field.ACTION,
        "action verdict result blockedallowed allowedblocked filteringresult filterresult"
            + " filteraction decision outcome policyaction disposition accessresult actiontaken"
            + " responseaction requestresult filterverdict");
    names(Field.GROUP, "group usergroup groupname department dept ou groups filtergroup");
    names(Field.METHOD, "method requestmethod httpmethod reqmethod requesttype");
    names(
        Field.STATUS,
        "status httpresponsestatuscode statuscode httpstatus httpstatuscode responsecode respcode code httpcode"
            + " responsestatus");
    names(
        Field.BYTES,
        "bytes size bytesreceived responsesize respsize bodysize responsebodysize download"
            + " rcvdbyte bytesin totalbytes receivedbytes data bandwidth recvbytes bytesrecv rcvdbytes");
    names(Field.USER_AGENT, "useragent ua browser agent httpuseragent");
    names(Field.REFERRER, "referer referrer ereferer httpreferer referralurl referringurl");
    names(
        Field.SEARCH_TERMS,
        "searchterms searchterm search searchquery query keywords keyword searchphrase"
            + " searchkeywords searchstring searchtext searchedfor");
    names(Field.POLICY, "policy policyname rule rulename rulelabel profile filterpolicy");
    names(Field.MIME, "mimetype mime contenttype filetype mediatype responsecontenttype");
  }

  private HeaderNames() {}

  private static void names(Field field, String names) {
    for (String name : names.split(" ")) {
      NAMES.put(name, field);
    }
  }

  /** Letters and digits only, in lower case: how header names are compared. */
  static String fold(String header) {
    return header.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{Nd}]", "");
  }

  static Optional<Field> field(String header) {
    return Optional.ofNullable(NAMES.get(fold(header)));
  }
}
